package org.linernotes.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linernotes.content.Address;
import org.linernotes.content.ContentType;
import org.linernotes.content.Field;
import org.linernotes.content.Level;
import org.linernotes.content.Required;
import org.linernotes.content.Rich;
import org.linernotes.content.RichProfile;
import org.linernotes.content.RichText;

/** A list made by editors, such as the best songs of a year; editions of one list are a series. */
@ContentType(
        name = "Collection",
        prefix = "collection",
        label = "Collection",
        plural = "Collections",
        path = "/lists/{slug}",
        slug = "{title}")
public record Collection(
        @Field(maxLength = 200) @Required(Level.SAVE) String title,

        @Field(help = "Only where the computed one is wrong.") @Nullable
        String sortTitle,

        @Address @Required(Level.REVIEW) @Nullable String slug,
        @Rich(RichProfile.FACT) @Nullable RichText intro,

        @Field(help = "Whether the order means something, as in a ranking.")
        boolean ordered,

        @Field(
                group = "Series",
                maxLength = 120,
                filterable = true,
                help = "What its editions share, such as 500 Greatest Songs.")
        @Nullable
        String series,

        @Field(group = "Series", maxLength = 60, help = "Which one of the series it is, such as 2021.") @Nullable
        String edition,

        @Field(maxItems = 1_000) @Required(Level.REVIEW) List<CollectionItem> items,

        @Field(label = "For search engines", group = "Search engines") @Nullable
        Seo seo) {}
