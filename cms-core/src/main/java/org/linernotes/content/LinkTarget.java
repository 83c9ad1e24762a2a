package org.linernotes.content;

/**
 * Where a mention or card leads: an entry that readers see now.
 *
 * @param path relative to the site's root, beginning with a slash
 */
public record LinkTarget(String path, String title) {}
