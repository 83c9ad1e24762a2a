package org.linernotes.content;

import org.jspecify.annotations.Nullable;

/**
 * One field of a content type or of a value inside one, as every other part of the system sees it.
 *
 * @param name the component's name, also in JSON
 * @param required from which level on a value is required; null: never
 * @param defaultValue what it is when left out, as text; null: nothing (a flag is false)
 * @param filterable written to {@code publication_value} when published, so that readers may filter by it
 * @param sortable written to {@code publication_value} when published, so that readers may order by it
 * @param scope the reference beside it within whose lists it orders too; null: none
 * @param searched how a text counts when readers search
 * @param internal for editors only: stripped when published
 */
public record FieldDefinition(
        String name,
        String label,
        String help,
        String group,
        FieldType type,
        @Nullable Level required,
        @Nullable String defaultValue,
        boolean filterable,
        boolean sortable,
        @Nullable String scope,
        Searched searched,
        boolean internal) {}
