package org.linernotes.catalog;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linernotes.content.Field;
import org.linernotes.content.Level;
import org.linernotes.content.Reference;
import org.linernotes.content.Required;
import org.linernotes.content.TypeId;
import org.linernotes.content.Value;
import org.linernotes.content.Violation;

/** Somebody's words inside a fact: the spans that its text marks with the same id. */
@Value
public record Quote(
        @Field(maxLength = 64) @Required(Level.SAVE) String id,
        @Reference(Artist.class) @Nullable TypeId speaker,
        @Field(maxLength = 200) @Nullable String speakerName,

        @Reference({Song.class, Artist.class, Album.class, Feature.class}) @Nullable
        TypeId subject,

        @Field(maxLength = 200) @Nullable String subjectText,
        @Required(Level.PUBLISH) @Nullable Citation citation) {
    Stream<Violation> violations(String path) {
        var speakerMissing = speaker == null && speakerName == null
                ? Optional.of(new Violation(
                        Level.PUBLISH, "REQUIRED", path + ".speaker", "A quotation needs a speaker before publishing."))
                : Optional.<Violation>empty();
        var source = citation == null ? Optional.<Violation>empty() : citation.violation(path + ".citation");
        return Stream.concat(speakerMissing.stream(), source.stream());
    }
}
