package org.linernotes.catalog;

import org.jspecify.annotations.Nullable;
import org.linernotes.content.Field;
import org.linernotes.content.Level;
import org.linernotes.content.Reference;
import org.linernotes.content.Required;
import org.linernotes.content.Rich;
import org.linernotes.content.RichProfile;
import org.linernotes.content.RichText;
import org.linernotes.content.TypeId;
import org.linernotes.content.Value;

/** One line of a collection. */
@Value
public record CollectionItem(
        @Reference(
                value = {Song.class, Album.class, Artist.class, Feature.class, Collection.class, Page.class},
                essential = true)
        @Required(Level.REVIEW)
        @Nullable
        TypeId target,

        @Field(maxLength = 40, help = "The place as printed, such as #1.") @Nullable
        String rankLabel,

        @Rich(RichProfile.FACT) @Nullable RichText note) {}
