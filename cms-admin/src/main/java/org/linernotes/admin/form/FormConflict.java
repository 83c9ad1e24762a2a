package org.linernotes.admin.form;

import java.time.Instant;
import java.util.List;
import org.linernotes.admin.diff.ChangeView;

/**
 * Somebody else saved in the meantime.
 *
 * @param taken what only they changed; it stands in the form now
 * @param both what both changed; the form has what was typed
 * @param older the revision that the form was based on at first
 */
public record FormConflict(Saved saved, List<Field> taken, List<Field> both, String older) {
    /** The save that was first. */
    public record Saved(String by, int number, Instant at) {}

    public FormConflict {
        taken = List.copyOf(taken);
        both = List.copyOf(both);
    }

    /**
     * A field that somebody else changed.
     *
     * @param theirs what they changed of it
     * @param mine what was changed of it here
     */
    public record Field(String name, String label, List<ChangeView> theirs, List<ChangeView> mine) {
        public Field {
            theirs = List.copyOf(theirs);
            mine = List.copyOf(mine);
        }
    }
}
