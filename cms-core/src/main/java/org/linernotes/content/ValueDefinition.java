package org.linernotes.content;

import java.util.List;

/** A value record inside a content, such as an artist credit's part. */
public record ValueDefinition(String name, Class<?> recordType, List<FieldDefinition> fields, RecordFactory factory)
        implements RecordDefinition {
    public ValueDefinition {
        fields = List.copyOf(fields);
    }
}
