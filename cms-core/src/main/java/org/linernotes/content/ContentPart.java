package org.linernotes.content;

import java.util.UUID;

/**
 * A value of a content that has an id of its own.
 *
 * @param kind the name of its record, such as {@code Quote}
 * @param path where it stands, as {@code quotes[0]}
 */
public record ContentPart(UUID id, String kind, String path) {}
