package org.linernotes.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linernotes.content.Addressable;
import org.linernotes.content.Checked;
import org.linernotes.content.Field;
import org.linernotes.content.Level;
import org.linernotes.content.Reference;
import org.linernotes.content.Required;
import org.linernotes.content.TypeId;
import org.linernotes.content.Value;
import org.linernotes.content.Violation;

/** Somebody's words inside a fact: the spans that its text marks with the same id. */
@Value
@Addressable(prefix = "quote")
public record Quote(
        @Nullable TypeId id,

        @Reference(Artist.class) @Nullable TypeId speaker,

        @Field(maxLength = 200) @Nullable String speakerName,

        @Reference({Song.class, Artist.class, Album.class, Feature.class, ScreenWork.class}) @Nullable
        TypeId subject,

        @Field(maxLength = 200) @Nullable String subjectText,
        @Required(Level.PUBLISH) @Nullable Citation citation)
        implements Checked {
    @Override
    public List<Violation> violations() {
        return speaker == null && speakerName == null
                ? List.of(new Violation(
                        Level.PUBLISH, "REQUIRED", "speaker", "A quotation needs a speaker before publishing."))
                : List.of();
    }
}
