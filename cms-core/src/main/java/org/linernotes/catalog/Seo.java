package org.linernotes.catalog;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.linernotes.content.Field;
import org.linernotes.content.Value;

/** What search engines and link previews are told instead of what follows from the entry. */
@Value
public record Seo(
        @Field(maxLength = 70, help = "Instead of the entry's own title.") @Nullable
        String title,

        @Field(maxLength = 160, multiline = true, help = "One or two sentences under the title.") @Nullable
        String description,

        @Field(help = "Only where the same page has another main address.") @Nullable
        URI canonicalUrl,

        @Field(label = "Keep search engines away") boolean noindex) {}
