package org.linernotes.catalog;

import java.net.URI;
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

/** Somebody in a byline; it outlives any account they had. */
@ContentType(
        name = "Contributor",
        prefix = "contributor",
        label = "Contributor",
        plural = "Contributors",
        path = "/contributors/{slug}",
        slug = "{name}",
        title = "name",
        sortTitle = "sortName")
public record Contributor(
        @Field(maxLength = 120) @Required(Level.SAVE) String name,
        @Field(maxLength = 120) @Nullable String sortName,
        @Address @Required(Level.REVIEW) @Nullable String slug,
        @Rich(RichProfile.FACT) @Nullable RichText bio,
        @Field(maxItems = 10) List<URI> links,

        @Field(
                maxLength = 254,
                internal = true,
                help = "The e-mail address by which the same person signs in here, if they do.")
        @Nullable
        String account,

        @Field(label = "For search engines", group = "Search engines") @Nullable
        Seo seo) {}
