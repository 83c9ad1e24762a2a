package org.linernotes.live;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One week of a chart whose rows are on record.
 *
 * @param week the date that the chart gives it
 * @param previous null: it is the first one on record
 * @param next null: it is the last one on record
 */
public record ChartWeek(
        UUID chartId,
        LocalDate week,
        @Nullable LocalDate previous,
        @Nullable LocalDate next) {}
