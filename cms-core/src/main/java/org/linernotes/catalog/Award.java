package org.linernotes.catalog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linernotes.content.Checked;
import org.linernotes.content.ContentType;
import org.linernotes.content.ExternalId;
import org.linernotes.content.Field;
import org.linernotes.content.Level;
import org.linernotes.content.Required;
import org.linernotes.content.Searched;
import org.linernotes.content.Violation;

/** An award as its organisation gives it year after year, with the categories it has had. */
@ContentType(name = "Award", prefix = "award", label = "Award", plural = "Awards", title = "name")
public record Award(
        @Field(maxLength = 120, sortable = true) @Required(Level.SAVE)
        String name,

        @Field(maxLength = 120, help = "Who gives it, such as The Recording Academy.") @Required(Level.REVIEW) @Nullable
        String organisation,

        @Field(maxLength = 120, maxItems = 20, searched = Searched.NAME, help = "Other names that sources use.")
        List<String> aliases,

        @Field(maxItems = 500) List<AwardCategory> categories,
        @Field(maxItems = 20) List<ExternalId> externalIds)
        implements Checked {
    @Override
    public List<Violation> violations() {
        var found = new ArrayList<>(ExternalId.duplicates(externalIds));
        var names = new HashSet<String>();
        for (var i = 0; i < categories.size(); i++) {
            if (!categories
                    .get(i)
                    .names()
                    .map(name -> name.toLowerCase(Locale.ROOT))
                    .distinct()
                    .allMatch(names::add)) {
                found.add(new Violation(
                        Level.SAVE,
                        "DUPLICATE",
                        "categories[%d]".formatted(i),
                        "Another category has this name or alias already."));
            }
        }
        return found;
    }

    /** The category that sources call so. */
    public Optional<AwardCategory> category(String name) {
        return categories.stream()
                .filter(category -> category.names().anyMatch(name::equalsIgnoreCase))
                .findFirst();
    }
}
