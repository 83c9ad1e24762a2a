package org.linernotes.live;

import java.util.UUID;

/** A song or album in one chart. */
public record ChartPlace(UUID chartId, UUID entryId) {}
