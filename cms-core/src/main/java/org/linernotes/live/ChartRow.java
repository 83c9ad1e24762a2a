package org.linernotes.live;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of a week, with what it had done up to then.
 *
 * @param entryId the song or album; null while readers cannot see it
 * @param lastWeek its position the week before; null: it was not in
 * @param peak its best position up to this week
 * @param weeks how many weeks it had been in, this one included
 */
public record ChartRow(
        UUID chartId,
        LocalDate week,
        int position,
        String creditedTitle,
        String creditedArtist,
        @Nullable UUID entryId,
        @Nullable Integer lastWeek,
        int peak,
        int weeks) {}
