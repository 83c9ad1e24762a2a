package org.linernotes.admin.comment;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The part of a queue that stands on somebody's screen.
 *
 * @param after the last comment before it; null: it is the beginning
 * @param isToTheEnd whether nothing comes behind it
 */
record SeenPart(List<SeenComment> comments, @Nullable UUID after, boolean isToTheEnd) {
    SeenPart {
        comments = List.copyOf(comments);
    }

    List<UUID> ids() {
        return comments.stream().map(SeenComment::id).toList();
    }

    /** Those of the queue that belong to the part and were not seen; what only comes behind it is not missed. */
    List<UUID> missing(List<UUID> queued) {
        var seen = ids();
        var end = isToTheEnd
                ? queued.size()
                : 1
                        + queued.stream()
                                .filter(seen::contains)
                                .mapToInt(queued::indexOf)
                                .max()
                                .orElse(-1);
        return queued.subList(0, end).stream().filter(id -> !seen.contains(id)).toList();
    }
}
