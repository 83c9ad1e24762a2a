package org.linernotes.catalog;

import org.jspecify.annotations.Nullable;
import org.linernotes.content.Address;
import org.linernotes.content.ContentType;
import org.linernotes.content.Field;
import org.linernotes.content.Level;
import org.linernotes.content.Required;
import org.linernotes.content.Rich;
import org.linernotes.content.RichProfile;
import org.linernotes.content.RichText;

/** A page such as About or the privacy policy; the one called {@code home} is the site's first. */
@ContentType(name = "Page", prefix = "page", label = "Page", plural = "Pages", path = "/{slug}", slug = "{title}")
public record Page(
        @Field(maxLength = 200) @Required(Level.SAVE) String title,

        @Field(help = "Only where the computed one is wrong.") @Nullable
        String sortTitle,

        @Address @Required(Level.REVIEW) @Nullable String slug,

        @Rich(RichProfile.FEATURE) @Required(Level.REVIEW) @Nullable
        RichText body,

        @Field(label = "For search engines", group = "Search engines") @Nullable
        Seo seo) {}
