package org.linernotes.publication;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What publishing asks of reviews. */
public interface Approvals {
    /** How many approvals each of these revisions still lacks; an approved one is left out. */
    Map<UUID, Integer> lacking(Collection<UUID> revisionIds);

    /** Closes the reviews that led to these revisions: they are published or have their instant. */
    void fulfil(Collection<UUID> revisionIds);
}
