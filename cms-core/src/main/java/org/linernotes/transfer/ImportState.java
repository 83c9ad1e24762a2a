package org.linernotes.transfer;

/** How an import stands. */
public enum ImportState {
    RUNNING,
    /** All that could be taken is there. */
    DONE,
    /** It stopped with a problem that it names; what it had done stays. */
    FAILED,
    /** Its node stopped in the middle; the same files imported again go on where it stopped. */
    INTERRUPTED
}
