package org.linernotes.catalog;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linernotes.content.Checked;
import org.linernotes.content.Field;
import org.linernotes.content.PartialDate;
import org.linernotes.content.Reference;
import org.linernotes.content.TypeId;
import org.linernotes.content.Value;
import org.linernotes.content.Violation;

/**
 * A release of a song as a single.
 *
 * @param territoriesIncluded two letters of ISO 3166 each, or {@code XW}; empty: not said
 */
@Value
public record SingleRelease(
        @Field(filterable = true) @Nullable PartialDate date,

        @Field(min = 1, max = 100, help = "Which single from its album it was: 1 for the first.") @Nullable
        Integer ordinalFromAlbum,

        @Reference(Album.class) @Nullable TypeId album,

        @Field(maxLength = 2, maxItems = 250, help = "Two letters each, such as GB; XW is the whole world.")
        List<String> territoriesIncluded,

        @Field(maxLength = 2, maxItems = 250, help = "Where it did not come out.")
        List<String> territoriesExcluded,

        @Field(maxItems = 20, label = "B-sides") List<TitleOrSong> bSides,
        @Field(maxLength = 120) @Nullable String label,

        @Field(maxLength = 60, label = "Catalogue number") @Nullable
        String catalogueNo,

        @Field(maxLength = 60, maxItems = 20, help = "Such as 7-inch or CD.")
        List<String> formats)
        implements Checked {
    @Override
    public List<Violation> violations() {
        var found = new ArrayList<>(Territories.violations(territoriesIncluded, "territoriesIncluded"));
        found.addAll(Territories.violations(territoriesExcluded, "territoriesExcluded"));
        return found;
    }
}
