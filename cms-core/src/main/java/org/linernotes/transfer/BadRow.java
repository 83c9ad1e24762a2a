package org.linernotes.transfer;

/** A line of a file that was not taken, or not as it stands, and why. */
public record BadRow(String file, int line, String sentence) {
    @Override
    public String toString() {
        return file + ":" + line + ": " + sentence;
    }
}
