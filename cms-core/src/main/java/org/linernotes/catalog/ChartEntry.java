package org.linernotes.catalog;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linernotes.content.Addressable;
import org.linernotes.content.Field;
import org.linernotes.content.Level;
import org.linernotes.content.PartialDate;
import org.linernotes.content.Reference;
import org.linernotes.content.Required;
import org.linernotes.content.TypeId;
import org.linernotes.content.Value;

/**
 * How far a song or album got in one chart.
 *
 * @param furtherSongs of a double A-side, whose first song holds the entry for all of them
 * @param source who wrote it; an import changes only what an import wrote
 * @param locked whether an import leaves it alone
 */
@Value
@Addressable(prefix = "chart_entry")
public record ChartEntry(
        @Nullable TypeId id,

        @Reference(value = Chart.class, essential = true) @Required(Level.REVIEW) @Nullable
        TypeId chart,

        @Field(maxItems = 20, label = "Other songs", help = "Those that were counted together with this one.")
        @Reference(Song.class)
        List<TypeId> furtherSongs,

        @Field(min = 1, max = 500, filterable = true, sortable = true, scope = "chart")
        @Required(Level.REVIEW)
        @Nullable
        Integer peak,

        @Field(filterable = true, label = "Date of the peak") @Nullable
        PartialDate peakDate,

        @Field(min = 1, max = 10_000, label = "Weeks in the chart") @Nullable
        Integer weeks,

        @Field(min = 1, max = 10_000, label = "Weeks at the peak") @Nullable
        Integer weeksAtPeak,

        @Field(label = "First week") @Nullable LocalDate debutDate,

        @Field(min = 1, max = 500, label = "First position") @Nullable
        Integer debutPosition,

        @Field(maxItems = 500, help = "Stays in the chart without a break.")
        List<ChartRun> runs,

        @Field(help = "The artists as the chart printed them.") @Nullable
        String creditedAs,

        @Field(label = "Kept from the top by", help = "Empty: as the weeks of the chart say, if they are on record.")
        @Reference(Song.class)
        List<TypeId> keptFromTopBy,

        @Nullable Citation citation,

        @Field(defaultValue = "MANUAL", internal = true, help = "An import changes only what an import wrote.")
        ChartEntrySource source,

        @Field(internal = true, help = "Imports leave this as it is.")
        boolean locked,

        @Field(help = "Shown beside the title although the chart's headline position is not reached.")
        boolean headline) {}
