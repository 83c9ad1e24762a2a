package org.linernotes.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linernotes.content.Addressable;
import org.linernotes.content.Checked;
import org.linernotes.content.Field;
import org.linernotes.content.Level;
import org.linernotes.content.PartialDate;
import org.linernotes.content.Reference;
import org.linernotes.content.Required;
import org.linernotes.content.TypeId;
import org.linernotes.content.Value;
import org.linernotes.content.Violation;

/** What one award was to the song, album, artist or video that holds it. */
@Value
@Addressable(prefix = "award_result")
public record AwardResult(
        @Nullable TypeId id,

        @Reference(value = Award.class, essential = true) @Required(Level.REVIEW) @Nullable
        TypeId award,

        @Field(maxLength = 200, help = "By its name, or as the source writes it.") @Required(Level.REVIEW) @Nullable
        String category,

        @Field(defaultValue = "WON") AwardResultKind result,

        @Field(min = 1850, max = 2100, label = "Year that it is for") @Nullable
        Integer eligibilityYear,

        @Field(min = 1, max = 1_000, label = "Number of the ceremony") @Nullable
        Integer ceremonyEdition,

        @Field(label = "Date of the ceremony") @Nullable PartialDate ceremonyDate,
        @Field(maxItems = 50) List<Credit> recipients,
        @Nullable Citation citation)
        implements Checked {
    @Override
    public List<Violation> violations() {
        return eligibilityYear == null && ceremonyDate == null
                ? List.of(new Violation(
                        Level.REVIEW,
                        "REQUIRED",
                        "eligibilityYear",
                        "An award needs the year that it is for, or the date of its ceremony."))
                : List.of();
    }
}
