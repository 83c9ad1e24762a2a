package org.linernotes.comment;

import java.util.UUID;

/** A comment as somebody saw it: a decision on it holds only while revision and version are still these. */
public record CommentReference(UUID commentId, UUID revisionId, int version) {}
