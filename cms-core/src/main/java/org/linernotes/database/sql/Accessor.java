package org.linernotes.database.sql;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;

/** Reads one component of a record. */
record Accessor(MethodHandle handle) {
    private static final MethodType READS = MethodType.methodType(Object.class, Object.class);

    static Accessor of(RecordComponent component) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return new Accessor(MethodHandles.lookup().unreflect(accessor).asType(READS));
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Nullable
    Object read(Object from) {
        try {
            return (Object) handle.invokeExact(from);
        } catch (RuntimeException | Error thrown) {
            throw thrown;
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
