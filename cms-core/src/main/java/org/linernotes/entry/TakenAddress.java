package org.linernotes.entry;

import io.micronaut.core.annotation.Introspected;

/** An address that another entry has, and the next one that is free. */
@Introspected
record TakenAddress(String ownerTitle, String freeSlug) {
    String sentence() {
        return "“%s” has this address already. If it is the same thing, work on that entry; if not, use %s."
                .formatted(ownerTitle, freeSlug);
    }
}
