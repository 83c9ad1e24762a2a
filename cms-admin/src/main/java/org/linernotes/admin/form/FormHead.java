package org.linernotes.admin.form;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linernotes.content.ContentTypeDefinition;
import org.linernotes.content.TypeId;

/**
 * What a form is for.
 *
 * @param id of the entry, with its type in front; null: a new one
 * @param base the revision that it is based on; null: a new entry
 * @param baseNumber of that revision
 */
public record FormHead(
        ContentTypeDefinition type,
        String title,
        @Nullable String id,
        @Nullable String base,
        @Nullable Integer baseNumber) {
    static FormHead create(ContentTypeDefinition type) {
        return new FormHead(type, "New " + type.label().toLowerCase(Locale.ROOT), null, null, null);
    }

    public boolean isNew() {
        return id == null;
    }

    Optional<UUID> entryId() {
        return Optional.ofNullable(id).flatMap(TypeId::parse).map(TypeId::uuid);
    }

    /** Where it is sent. */
    public String path() {
        return isNew() ? "/admin/entries/new/" + type.name() : back() + "/edit";
    }

    /** Where one goes who gives up. */
    public String back() {
        return isNew() ? "/admin/entries?type=" + type.name() : "/admin/entries/" + id;
    }
}
