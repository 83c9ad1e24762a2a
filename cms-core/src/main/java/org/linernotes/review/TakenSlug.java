package org.linernotes.review;

import io.micronaut.core.annotation.Introspected;
import java.util.UUID;

/** An address that another entry has, and the next one that is free. */
@Introspected
record TakenSlug(UUID entryId, String slug, String ownerTitle, String freeSlug) {
    /** What is not an address, such as the path that a redirect leads from, has no other one that would do. */
    String sentence() {
        return slug.startsWith("/")
                ? "“%s” is there already; work on that entry.".formatted(ownerTitle)
                : "“%s” has the address %s already. If it is the same thing, work on that entry; if not, use %s."
                        .formatted(ownerTitle, slug, freeSlug);
    }
}
