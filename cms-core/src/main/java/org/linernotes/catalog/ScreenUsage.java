package org.linernotes.catalog;

import org.jspecify.annotations.Nullable;
import org.linernotes.content.Field;
import org.linernotes.content.Level;
import org.linernotes.content.Reference;
import org.linernotes.content.Required;
import org.linernotes.content.TypeId;
import org.linernotes.content.Value;

/** A song's use in a film, series, game; with a note it is told even while the work has no page. */
@Value
public record ScreenUsage(
        @Reference(value = ScreenWork.class, role = "$kind") @Required(Level.REVIEW) @Nullable
        TypeId work,

        @Field(defaultValue = "FEATURED") ScreenUsageKind kind,
        @Field(maxLength = 300) @Nullable String note,
        @Field(min = 1850, max = 2100) @Nullable Integer year) {}
