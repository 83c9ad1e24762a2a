package org.linernotes.admin.comment;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linernotes.comment.QueuedComment;

/** A comment as it stands on somebody's screen. */
record SeenComment(UUID id, int version) {
    /** So many are compared with what they are now. */
    static final int MOST = 100;

    private static final int LONGEST_VERSION = 9;

    /** Reads {@code id.version,id.version}; what cannot be read was not seen. */
    static List<SeenComment> list(String text) {
        return Arrays.stream(text.split(",", MOST + 1))
                .limit(MOST)
                .flatMap(seen -> read(seen).stream())
                .toList();
    }

    private static Optional<SeenComment> read(String text) {
        var dot = text.indexOf('.');
        return dot < 0
                ? Optional.empty()
                : id(text.substring(0, dot))
                        .flatMap(id -> version(text.substring(dot + 1)).map(version -> new SeenComment(id, version)));
    }

    static Optional<UUID> id(String text) {
        try {
            return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    static Optional<Integer> version(String text) {
        var isNumber = !text.isEmpty()
                && text.length() <= LONGEST_VERSION
                && text.chars().allMatch(digit -> digit >= '0' && digit <= '9');
        return isNumber ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    boolean isStill(QueuedComment comment) {
        return id.equals(comment.id()) && version == comment.version();
    }
}
