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
 * @param listedBy the whole number by which its lists are usually narrowed; null: none
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
        @Nullable String listedBy,
        int approvals,
        boolean commentable,
        Class<?> recordType,
        List<FieldDefinition> fields,
        RecordFactory factory)
        implements RecordDefinition {
    public ContentTypeDefinition {
        fields = List.copyOf(fields);
    }

    private static final String SLUG = "{slug}";
    private static final String ROOT = "/";
    private static final String HOME = "home";

    /** The address of an entry with that slug, relative to the site's root; home is the root itself. */
    public Optional<String> path(@Nullable String slug) {
        if (pathPattern == null || slug == null) {
            return Optional.empty();
        }
        return Optional.of(isAtRoot() && slug.equals(HOME) ? ROOT : pathPattern.replace(SLUG, slug));
    }

    /** The slug that an entry has whose address is that path. */
    public Optional<String> slug(String path) {
        if (pathPattern == null) {
            return Optional.empty();
        }
        if (isAtRoot() && path.equals(ROOT)) {
            return Optional.of(HOME);
        }
        var front = pathPattern.substring(0, pathPattern.indexOf(SLUG));
        var back = pathPattern.substring(pathPattern.indexOf(SLUG) + SLUG.length());
        return path.startsWith(front) && path.endsWith(back) && path.length() > front.length() + back.length()
                ? Optional.of(path.substring(front.length(), path.length() - back.length()))
                : Optional.empty();
    }

    /** Whether entries stand right below the site's root, beside the folders of other types. */
    boolean isAtRoot() {
        return (ROOT + SLUG).equals(pathPattern);
    }

    public String id(UUID entry) {
        return new TypeId(prefix, entry).toString();
    }
}
