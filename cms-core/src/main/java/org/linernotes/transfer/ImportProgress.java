package org.linernotes.transfer;

/** Is told how far an import has got. */
@FunctionalInterface
public interface ImportProgress {
    ImportProgress NONE = (_, _) -> {};

    /** Called after each set of songs. */
    void songsDone(int done, int all);
}
