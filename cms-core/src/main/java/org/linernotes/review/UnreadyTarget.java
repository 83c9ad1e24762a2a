package org.linernotes.review;

import io.micronaut.core.annotation.Introspected;
import java.util.UUID;

/** An entry that is neither live nor scheduled, nor on its way there. */
@Introspected
record UnreadyTarget(UUID id, String title, boolean putAway) {
    String sentence() {
        return putAway
                ? "This needs “%s”, which is archived or in the trash: bring it back, or choose another one."
                        .formatted(title)
                : "This needs “%s”, which is only a draft: submit both together.".formatted(title);
    }
}
