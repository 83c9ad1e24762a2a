package org.linernotes.content;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A content type as every other part of the system sees it.
 *
 * @param pathPattern such as <code>/songs/{slug}</code>; null: entries have no address of their own
 * @param slugPattern from which a slug is proposed; null: none is
 * @param titleField null: the record computes it
 * @param sortField the field that overrides the computed sort title; null: none does
 */
public record ContentTypeDefinition(
        String name,
        String prefix,
        String label,
        String plural,
        @Nullable String pathPattern,
        @Nullable String slugPattern,
        @Nullable String titleField,
        @Nullable String sortField,
        int approvals,
        boolean commentable,
        Class<?> recordType,
        List<FieldDefinition> fields,
        RecordFactory factory)
        implements RecordDefinition {
    public ContentTypeDefinition {
        fields = List.copyOf(fields);
    }

    /** The address of an entry with that slug, relative to the site's root. */
    public Optional<String> path(@Nullable String slug) {
        return pathPattern == null || slug == null
                ? Optional.empty()
                : Optional.of(pathPattern.replace("{slug}", slug));
    }

    public String id(UUID entry) {
        return new TypeId(prefix, entry).toString();
    }
}
