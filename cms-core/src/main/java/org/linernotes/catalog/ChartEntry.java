package org.linernotes.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linernotes.content.Field;
import org.linernotes.content.Level;
import org.linernotes.content.PartialDate;
import org.linernotes.content.Reference;
import org.linernotes.content.Required;
import org.linernotes.content.TypeId;
import org.linernotes.content.Value;

/** How far a song or album got in one chart. */
@Value
public record ChartEntry(
        @Reference(value = Chart.class, essential = true) @Required(Level.REVIEW) @Nullable
        TypeId chart,

        @Field(min = 1, max = 500, filterable = true, sortable = true) @Required(Level.REVIEW) @Nullable
        Integer peak,

        @Nullable PartialDate peakDate,

        @Field(min = 1, max = 2_000, label = "Weeks in the chart") @Nullable
        Integer weeks,

        @Reference(Song.class) List<TypeId> keptFromTopBy,

        @Field(help = "Shown beside the title although the chart's headline position is not reached.")
        boolean headline) {}
