package org.linernotes.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linernotes.content.Checked;
import org.linernotes.content.ContentType;
import org.linernotes.content.Field;
import org.linernotes.content.Level;
import org.linernotes.content.PartialDate;
import org.linernotes.content.Required;
import org.linernotes.content.Violation;

/** A chart that songs or albums climb. */
@ContentType(name = "Chart", prefix = "chart", label = "Chart", plural = "Charts", title = "name")
public record Chart(
        @Field(maxLength = 60, filterable = true, help = "Such as uk-singles; frontends ask for it by this.")
        @Required(Level.REVIEW)
        @Nullable
        String key,

        @Field(maxLength = 120) @Required(Level.SAVE) String name,
        @Field(maxLength = 120) @Nullable String publisher,
        @Required(Level.REVIEW) @Nullable Territory territory,
        @Required(Level.REVIEW) @Nullable ChartKind kind,

        @Field(min = 1, max = 500) @Required(Level.REVIEW) @Nullable
        Integer size,

        @Field(min = 1, max = 100, help = "Its place in “Charted:” beside a title; empty: not there.") @Nullable
        Integer headlinePosition,

        @Field(group = "Dates", help = "When it was first published.") @Nullable
        PartialDate activeFrom,

        @Field(group = "Dates", help = "When it was given up.") @Nullable
        PartialDate activeTo)
        implements Checked {
    private static final Pattern KEY = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    @Override
    public List<Violation> violations() {
        var found = new ArrayList<Violation>();
        if (key != null && !KEY.matcher(key).matches()) {
            found.add(new Violation(
                    Level.REVIEW,
                    "INVALID_KEY",
                    "key",
                    "A key is made of a to z, 0 to 9 and single hyphens, such as uk-singles."));
        }
        if (activeFrom != null && activeTo != null && activeTo.latest().isBefore(activeFrom.earliest())) {
            found.add(new Violation(
                    Level.REVIEW, "DATES_REVERSED", "activeTo", "The end cannot be before the beginning."));
        }
        return found;
    }
}
