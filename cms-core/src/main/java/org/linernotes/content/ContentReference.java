package org.linernotes.content;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One reference of a content to another entry.
 *
 * @param field the field's path without indexes, {@code artistCredit.artist}; mentions of a rich text are {@code body.mention}
 * @param position counts from 0 within the field
 * @param part whether the entry is a part of the target, so that taking down the target hides it too
 * @param path where it stands, with indexes, for messages
 */
public record ContentReference(
        String field,
        int position,
        @Nullable String role,
        UUID target,
        String targetPrefix,
        boolean required,
        boolean part,
        String path) {
    /** Whether a rich text mentions the target, which it may do with anything, its own entry included. */
    public boolean isMention() {
        return field.endsWith(RichReferences.MENTION);
    }
}
