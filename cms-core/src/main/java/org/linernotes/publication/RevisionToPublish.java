package org.linernotes.publication;

import java.util.UUID;
import org.linernotes.content.Content;
import org.linernotes.content.Projection;

/** A revision with all that its publication will say. */
record RevisionToPublish(UUID id, UUID publicationId, UUID entryId, Content content, Projection projection) {}
