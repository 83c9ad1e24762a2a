package org.linernotes.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linernotes.content.Address;
import org.linernotes.content.Checked;
import org.linernotes.content.ContentType;
import org.linernotes.content.ExternalId;
import org.linernotes.content.Field;
import org.linernotes.content.Level;
import org.linernotes.content.Required;
import org.linernotes.content.Searched;
import org.linernotes.content.Violation;

/** A film, series, game or the like in which songs are heard. */
@ContentType(
        name = "ScreenWork",
        prefix = "screen_work",
        label = "Screen work",
        plural = "Screen works",
        path = "/screen/{slug}",
        slug = "{title}-{year}")
public record ScreenWork(
        @Field(sortable = true) @Required(Level.SAVE) String title,

        @Field(help = "Only where the computed one is wrong.") @Nullable
        String sortTitle,

        @Address @Required(Level.REVIEW) @Nullable String slug,

        @Field(filterable = true) @Required(Level.REVIEW) @Nullable
        ScreenWorkKind kind,

        @Field(min = 1500, max = 2100, filterable = true, sortable = true) @Required(Level.REVIEW) @Nullable
        Integer year,

        @Field(maxItems = 50, searched = Searched.NAME, help = "Other titles that readers search for.")
        List<String> aliases,

        @Field(group = "Elsewhere", maxItems = 20) List<ExternalId> externalIds,

        @Field(label = "For search engines", group = "Search engines") @Nullable
        Seo seo)
        implements Checked {
    @Override
    public List<Violation> violations() {
        return ExternalId.duplicates(externalIds);
    }
}
