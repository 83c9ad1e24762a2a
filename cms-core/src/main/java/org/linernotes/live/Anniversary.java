package org.linernotes.live;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened on a day.
 *
 * @param entry the event that an editor wrote, or the artist, song or album that it happened to
 * @param charts of which charts a song or album was number one; null: it is about no chart
 */
public record Anniversary(
        EventOrigin origin,
        LocalDate date,
        LiveEntry entry,
        @Nullable String charts) {}
