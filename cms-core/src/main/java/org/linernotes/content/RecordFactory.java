package org.linernotes.content;

import org.jspecify.annotations.Nullable;

/** Makes a record out of its components' values, in their order. */
@FunctionalInterface
public interface RecordFactory {
    Object create(@Nullable Object[] components);
}
