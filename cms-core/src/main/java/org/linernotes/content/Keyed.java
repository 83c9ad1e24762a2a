package org.linernotes.content;

import java.util.Optional;

/** A content that has a key where others have a slug: no two of its type are live with the same key at once. */
public interface Keyed {
    /** Empty as long as the content is too incomplete for one. */
    Optional<String> key();
}
