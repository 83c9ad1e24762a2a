package org.linernotes.database;

/** A read was ended by its {@link TimeLimit}; whoever ended it knows why. */
public final class TimeIsOver extends RuntimeException {
    TimeIsOver() {
        super("The time for this read is over.", null, false, false);
    }
}
