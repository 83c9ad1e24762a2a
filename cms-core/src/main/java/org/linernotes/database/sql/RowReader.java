package org.linernotes.database.sql;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads rows into records; a column is found by the name of its component, with underscores. */
final class RowReader<R extends Record> {
    private final Class<R> type;
    private final MethodHandle constructor;
    private final List<String> names;
    private final List<Column> columns;

    private RowReader(Class<R> type, MethodHandle constructor, List<String> names, List<Column> columns) {
        this.type = type;
        this.constructor = constructor;
        this.names = names;
        this.columns = columns;
    }

    static <R extends Record> RowReader<R> of(Class<R> type) {
        var components = type.getRecordComponents();
        return new RowReader<>(
                type,
                constructor(type, components),
                Arrays.stream(components).map(RowReader::columnName).toList(),
                Arrays.stream(components)
                        .map(component -> Column.of(component.getType()))
                        .toList());
    }

    List<R> readAll(ResultSet rows) throws SQLException {
        var places = new int[names.size()];
        for (var index = 0; index < places.length; index++) {
            places[index] = rows.findColumn(names.get(index));
        }
        var read = new ArrayList<R>();
        while (rows.next()) {
            var values = new @Nullable Object[places.length];
            for (var index = 0; index < places.length; index++) {
                values[index] = columns.get(index).read(rows, places[index]);
            }
            read.add(row(values));
        }
        return read;
    }

    private R row(@Nullable Object[] values) {
        try {
            return type.cast(constructor.invokeExact(values));
        } catch (RuntimeException | Error refused) {
            throw refused;
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static MethodHandle constructor(Class<?> type, RecordComponent[] components) {
        try {
            var canonical = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            canonical.setAccessible(true);
            return MethodHandles.lookup()
                    .unreflectConstructor(canonical)
                    .asSpreader(Object[].class, components.length)
                    .asType(MethodType.methodType(Object.class, Object[].class));
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String columnName(RecordComponent component) {
        return component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
