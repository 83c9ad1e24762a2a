package org.linernotes.catalog;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linernotes.content.Checked;
import org.linernotes.content.Field;
import org.linernotes.content.Level;
import org.linernotes.content.PartialDate;
import org.linernotes.content.Reference;
import org.linernotes.content.Required;
import org.linernotes.content.TypeId;
import org.linernotes.content.Value;
import org.linernotes.content.Violation;

/** Where a statement or quotation can be looked up. */
@Value
public record Citation(
        @Required(Level.REVIEW) @Nullable CitationKind kind,
        @Reference(Source.class) @Nullable TypeId source,

        @Field(help = "Where it appeared, as printed; empty: as the source is called.") @Nullable
        String publication,

        @Nullable String title,
        @Field(maxLength = 200) @Nullable String author,
        @Nullable URI url,
        @Nullable URI archivedUrl,
        @Nullable PartialDate date,

        @Field(maxLength = 120, help = "A page, a minute, a track.") @Nullable
        String locator,

        @Nullable LocalDate accessedAt,
        @Reference(Feature.class) @Nullable TypeId feature)
        implements Checked {
    @Override
    public List<Violation> violations() {
        return Stream.of(source, publication, title, url, feature).allMatch(part -> part == null)
                ? List.of(new Violation(
                        Level.REVIEW,
                        "EMPTY_CITATION",
                        null,
                        "A citation needs a source, a publication, a title, an address or a feature."))
                : List.of();
    }
}
