package org.linernotes.content;

import java.util.List;
import java.util.Optional;

/** What a content type and a value inside one have in common: a record with fields. */
public sealed interface RecordDefinition permits ContentTypeDefinition, ValueDefinition {
    String name();

    Class<?> recordType();

    List<FieldDefinition> fields();

    RecordFactory factory();

    default Optional<FieldDefinition> field(String name) {
        return fields().stream().filter(field -> field.name().equals(name)).findFirst();
    }
}
