package org.linernotes.transfer;

import java.util.UUID;

/** An artist that an import may name. */
record ImportedArtist(UUID id, String name, String slug, boolean hasPage) {}
