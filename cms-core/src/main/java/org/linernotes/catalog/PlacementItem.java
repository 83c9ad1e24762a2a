package org.linernotes.catalog;

import org.jspecify.annotations.Nullable;
import org.linernotes.content.Field;
import org.linernotes.content.Level;
import org.linernotes.content.Reference;
import org.linernotes.content.Required;
import org.linernotes.content.TypeId;
import org.linernotes.content.Value;

/** One entry shown in a slot, in its own words or those given here. */
@Value
public record PlacementItem(
        @Reference(
                value = {Feature.class, Song.class, Artist.class, Album.class},
                essential = true)
        @Required(Level.REVIEW)
        @Nullable
        TypeId target,

        @Field(help = "Instead of the entry's own title.") @Nullable
        String title,

        @Field(maxLength = 60, help = "Instead of the feature's category.") @Nullable
        String label,

        @Field(maxLength = 200) @Nullable String teaser) {}
