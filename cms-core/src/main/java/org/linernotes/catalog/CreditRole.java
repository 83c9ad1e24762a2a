package org.linernotes.catalog;

import java.util.Locale;
import java.util.Optional;

/** What somebody did for a work. */
public enum CreditRole {
    SONGWRITER("Songwriter"),
    COMPOSER("Composer"),
    LYRICIST("Lyricist"),
    ORIGINAL_ARTIST("Original artist"),
    PRODUCER("Producer"),
    CO_PRODUCER("Co-producer"),
    EXECUTIVE_PRODUCER("Executive producer"),
    ARRANGER("Arranger"),
    ORCHESTRATOR("Orchestrator"),
    CONDUCTOR("Conductor"),
    PERFORMER("Performer"),
    VOCALS("Vocals"),
    INSTRUMENTS("Instruments"),
    PROGRAMMER("Programming"),
    ENGINEER("Engineer"),
    RECORDING_ENGINEER("Recording engineer"),
    MIXING_ENGINEER("Mixing engineer"),
    MASTERING_ENGINEER("Mastering engineer"),
    REMIXER("Remixer"),
    DIRECTOR("Director"),
    CO_DIRECTOR("Co-director"),
    VIDEO_PRODUCER("Video producer"),
    ANIMATOR("Animator"),
    CHOREOGRAPHER("Choreographer"),
    CINEMATOGRAPHER("Cinematographer"),
    EDITOR("Editor"),
    ACTOR("Actor"),
    SCREENWRITER("Screenwriter"),
    DESIGNER("Designer"),
    PHOTOGRAPHER("Photographer"),
    PUBLISHER("Publisher"),
    OTHER("Other");

    private final String label;

    CreditRole(String label) {
        this.label = label;
    }

    /** The role of that name in lower case. */
    public static Optional<CreditRole> named(String key) {
        for (var role : values()) {
            if (role.key().equals(key)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }

    /** The stable word that readers get, such as {@code songwriter}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role in words. */
    public String label() {
        return label;
    }

    /** Whether whoever has it wrote the song, or a part of it. */
    boolean isOfWriters() {
        return this == SONGWRITER || this == COMPOSER || this == LYRICIST;
    }
}
