package org.linernotes.content;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value record inside a content, such as an artist credit's part.
 *
 * @param partPrefix the front of the ids that its values have; null: they have none
 */
public record ValueDefinition(
        String name,
        Class<?> recordType,
        List<FieldDefinition> fields,
        RecordFactory factory,
        @Nullable String partPrefix)
        implements RecordDefinition {
    public ValueDefinition {
        fields = List.copyOf(fields);
    }
}
