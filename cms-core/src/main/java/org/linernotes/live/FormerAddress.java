package org.linernotes.live;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An address that was live once.
 *
 * @param status 301: ask for its owner's present address; 410: gone; 451: withheld for a legal reason
 * @param entryId its latest owner; null where readers may not be led there
 */
record FormerAddress(
        String slug, String type, int status, @Nullable UUID entryId) {}
