package org.linernotes.content;

import java.util.List;

/** A content, or a value inside one, with rules of its own, beyond those that its annotations say. */
public interface Checked {
    /**
     * Every rule it breaks, of every level; values above {@code SAVE} may be missing when it is asked.
     *
     * <p>Paths begin at this record.
     */
    List<Violation> violations();
}
