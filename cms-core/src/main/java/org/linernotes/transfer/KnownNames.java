package org.linernotes.transfer;

/** The names that a catalogue has for its artists. */
interface KnownNames {
    /** Knows nobody. */
    KnownNames NONE = new KnownNames() {
        @Override
        public boolean isArtist(String name) {
            return false;
        }

        @Override
        public boolean isSpelledSo(String name) {
            return false;
        }
    };

    /** Whether some artist has the name, however it is spelled. */
    boolean isArtist(String name);

    /** Whether some artist has the name with the same marks. */
    boolean isSpelledSo(String name);
}
