package org.linernotes.catalog;

import java.util.ArrayList;
import java.util.List;
import org.linernotes.content.Level;
import org.linernotes.content.Violation;

/** What the artist credit of a song or album must keep to. */
final class ArtistCredits {
    private ArtistCredits() {}

    static List<Violation> violations(List<ArtistCreditPart> credit) {
        var found = new ArrayList<Violation>();
        if (credit.isEmpty()) {
            return found;
        }
        if (credit.stream().noneMatch(part -> part.role() == CreditPartRole.MAIN)) {
            found.add(new Violation(
                    Level.REVIEW, "NO_PRIMARY_ARTIST", "artistCredit", "One of the artists must be a main artist."));
        }
        var last = credit.size() - 1;
        var trailing = credit.get(last).joinPhrase();
        if (trailing != null && !trailing.isBlank()) {
            found.add(new Violation(
                    Level.WARNING,
                    "TRAILING_JOIN_PHRASE",
                    "artistCredit[%d].joinPhrase".formatted(last),
                    "Nothing follows the last artist that this could join."));
        }
        return found;
    }
}
