package org.linernotes.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linernotes.content.Checked;
import org.linernotes.content.ContentType;
import org.linernotes.content.Field;
import org.linernotes.content.Level;
import org.linernotes.content.Reference;
import org.linernotes.content.Required;
import org.linernotes.content.Titled;
import org.linernotes.content.TypeId;
import org.linernotes.content.Violation;

/** What editors put into one slot of one page, or of every page. */
@ContentType(name = "Placement", prefix = "placement", label = "Placement", plural = "Placements")
public record Placement(
        @Field(maxLength = 60, filterable = true, help = "Such as song.picks.") @Required(Level.SAVE)
        String slot,

        @Field(defaultValue = "GLOBAL", filterable = true) PlacementScope scope,

        @Field(help = "The page, if the scope is one entry.")
        @Reference({Song.class, Artist.class, Album.class, Feature.class})
        @Nullable
        TypeId entry,

        @Field(maxLength = 120) @Nullable String heading,
        @Field(maxItems = 50) @Required(Level.REVIEW) List<PlacementItem> items)
        implements Titled, Checked {
    @Override
    public String entryTitle() {
        return heading == null ? slot : "%s: %s".formatted(slot, heading);
    }

    @Override
    public List<Violation> violations() {
        var fits = (scope == PlacementScope.ENTRY) == (entry != null);
        return fits
                ? List.of()
                : List.of(new Violation(
                        Level.REVIEW,
                        "WRONG_SCOPE",
                        "entry",
                        "A placement of the scope ENTRY names the entry; a global one does not."));
    }
}
