package org.linernotes.live;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linernotes.content.IsolatedText;

/**
 * A reader's comment as other readers see it: nothing of its sender but the name and place given.
 *
 * @param tombstone whether only its place is left, because of the answers below it; its texts are empty then
 */
public record LiveComment(
        UUID id,
        UUID entryId,
        @Nullable UUID parentId,
        String authorName,
        @Nullable String authorPlace,
        String body,
        boolean featured,
        Instant postedAt,
        boolean tombstone) {
    public LiveComment {
        authorName = IsolatedText.of(authorName);
        authorPlace = authorPlace == null ? null : IsolatedText.of(authorPlace);
        body = IsolatedText.of(body);
    }
}
