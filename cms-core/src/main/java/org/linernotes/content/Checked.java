package org.linernotes.content;

import java.util.List;

/** A content with rules of its own, beyond those that its annotations say. */
public interface Checked {
    /** Every rule it breaks, of every level; values above {@code SAVE} may be missing when it is asked. */
    List<Violation> violations();
}
