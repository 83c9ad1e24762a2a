package org.linernotes.admin.form;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linernotes.content.ContentTypeDefinition;

/**
 * What a form is for.
 *
 * @param path where it is sent
 * @param back where one goes who gives up
 * @param base the revision that it is based on; null: a new entry
 * @param baseNumber of that revision
 */
public record FormHead(
        ContentTypeDefinition type,
        String title,
        String path,
        String back,
        @Nullable String base,
        @Nullable Integer baseNumber) {
    static FormHead create(ContentTypeDefinition type) {
        return new FormHead(
                type,
                "New " + type.label().toLowerCase(Locale.ROOT),
                "/admin/entries/new/" + type.name(),
                "/admin/entries?type=" + type.name(),
                null,
                null);
    }

    public boolean isNew() {
        return base == null;
    }
}
