package org.linernotes.content;

import jakarta.inject.Singleton;
import java.util.List;

/** Which rules a content breaks, of those that need nothing but itself. */
@Singleton
public class ContentChecks {
    /** Every violation of every level, warnings included. */
    public List<Violation> check(Content content) {
        throw new UnsupportedOperationException(content.hash());
    }
}
