package org.linernotes.catalog;

import org.jspecify.annotations.Nullable;
import org.linernotes.content.ContentType;
import org.linernotes.content.Field;
import org.linernotes.content.Level;
import org.linernotes.content.Required;

/** A chart that songs or albums climb. */
@ContentType(name = "Chart", prefix = "chart", label = "Chart", plural = "Charts", title = "name")
public record Chart(
        @Field(maxLength = 60, filterable = true, help = "Such as uk-singles; frontends ask for it by this.")
        @Required(Level.REVIEW)
        @Nullable
        String key,

        @Field(maxLength = 120) @Required(Level.SAVE) String name,
        @Field(maxLength = 120) @Nullable String publisher,
        @Required(Level.REVIEW) @Nullable Territory territory,
        @Required(Level.REVIEW) @Nullable ChartKind kind,

        @Field(min = 1, max = 500) @Required(Level.REVIEW) @Nullable
        Integer size,

        @Field(min = 1, max = 100, help = "Its place in “Charted:” beside a title; empty: not there.") @Nullable
        Integer headlinePosition) {}
