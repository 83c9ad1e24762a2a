package org.linernotes.catalog;

/** How a song follows another one; each is stored with the song that follows, and read backwards from the other. */
public enum SongRelationKind {
    COVER_OF("COVERED_BY"),
    SAMPLES("SAMPLED_BY"),
    INTERPOLATES("INTERPOLATED_BY"),
    REMIX_OF("REMIXED_AS"),
    PARODY_OF("PARODIED_BY"),
    ANSWER_TO("ANSWERED_BY"),
    MEDLEY_OF("IN_MEDLEY"),
    B_SIDE_OF("HAS_B_SIDE"),
    TRANSLATION_OF("TRANSLATED_AS"),
    SAME_TITLE("SAME_TITLE"),
    INSPIRED_BY("INSPIRED");

    private final String inverse;

    SongRelationKind(String inverse) {
        this.inverse = inverse;
    }

    /** What the relation is when seen from the other song. */
    public String inverse() {
        return inverse;
    }
}
