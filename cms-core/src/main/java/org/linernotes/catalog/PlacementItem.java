package org.linernotes.catalog;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linernotes.content.Field;
import org.linernotes.content.Level;
import org.linernotes.content.Reference;
import org.linernotes.content.Required;
import org.linernotes.content.TypeId;
import org.linernotes.content.Value;

/** One entry shown in a slot, in its own words or those given here, for a time or for good. */
@Value
public record PlacementItem(
        @Reference(
                value = {Feature.class, Song.class, Artist.class, Album.class, Collection.class, Page.class},
                essential = true)
        @Required(Level.REVIEW)
        @Nullable
        TypeId target,

        @Field(help = "Instead of the entry's own title.") @Nullable
        String title,

        @Field(maxLength = 60, help = "Instead of the feature's category.") @Nullable
        String label,

        @Field(maxLength = 200) @Nullable String teaser,

        @Field(help = "Empty: from the beginning.") @Nullable
        Instant startsAt,

        @Field(help = "Empty: to the end.") @Nullable Instant endsAt) {
    /** Whether it is meant to be seen at an instant. */
    public boolean isActive(Instant at) {
        return Span.of(startsAt, endsAt).holds(at);
    }
}
