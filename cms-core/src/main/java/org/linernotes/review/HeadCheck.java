package org.linernotes.review;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.linernotes.content.Content;

/** Finds what other entries have to say to heads. */
interface HeadCheck {
    Stream<Finding> find(Map<UUID, Content> heads);
}
