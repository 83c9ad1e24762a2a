package org.linernotes.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linernotes.content.Checked;
import org.linernotes.content.Level;
import org.linernotes.content.Reference;
import org.linernotes.content.TypeId;
import org.linernotes.content.Value;
import org.linernotes.content.Violation;

/**
 * A title that may have a page of its own.
 *
 * @param title as printed; null: the song's
 */
@Value
public record TitleOrSong(
        @Nullable String title,
        @Reference(Song.class) @Nullable TypeId song) implements Checked {
    @Override
    public List<Violation> violations() {
        return title == null && song == null
                ? List.of(new Violation(Level.REVIEW, "REQUIRED", "title", "This needs a title or a song."))
                : List.of();
    }
}
