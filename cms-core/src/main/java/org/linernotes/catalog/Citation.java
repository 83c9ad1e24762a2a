package org.linernotes.catalog;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
        @Nullable String publication,
        @Nullable String title,
        @Field(maxLength = 200) @Nullable String author,
        @Nullable URI url,
        @Nullable URI archivedUrl,
        @Nullable PartialDate date,

        @Field(maxLength = 120, help = "A page, a minute, a track.") @Nullable
        String locator,

        @Nullable LocalDate accessedAt,
        @Reference(Feature.class) @Nullable TypeId feature) {
    /** A citation that names nothing cannot be looked up. */
    Optional<Violation> violation(String path) {
        return Stream.of(publication, title, url, feature).allMatch(part -> part == null)
                ? Optional.of(new Violation(
                        Level.REVIEW,
                        "EMPTY_CITATION",
                        path,
                        "A citation needs a publication, a title, an address or a feature."))
                : Optional.empty();
    }
}
