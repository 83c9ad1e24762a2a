package org.linernotes.catalog;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linernotes.content.ExternalId;
import org.linernotes.content.Level;
import org.linernotes.content.PartialDate;
import org.linernotes.content.Violation;

/** What an artist must keep to that can be seen from the artist alone. */
final class ArtistRules {
    private final Artist artist;
    private final List<Violation> found = new ArrayList<>();

    private ArtistRules(Artist artist) {
        this.artist = artist;
    }

    static List<Violation> violations(Artist artist) {
        var rules = new ArtistRules(artist);
        rules.checkDates();
        rules.checkMemberships();
        rules.found.addAll(ExternalId.duplicates(artist.externalIds()));
        return List.copyOf(rules.found);
    }

    private void checkDates() {
        checkOrder(artist.born(), artist.died(), "died");
        checkOrder(artist.activeFrom(), artist.activeTo(), "activeTo");
        if (artist.kind() == ArtistKind.PERSON) {
            checkAbsent(artist.activeFrom(), "activeFrom", "A person has dates of birth and death.");
            checkAbsent(artist.activeTo(), "activeTo", "A person has dates of birth and death.");
        } else if (artist.kind() == ArtistKind.GROUP) {
            checkAbsent(artist.born(), "born", "A group is active from one date to another.");
            checkAbsent(artist.died(), "died", "A group is active from one date to another.");
        }
    }

    private void checkMemberships() {
        var memberships = artist.memberships();
        for (var i = 0; i < memberships.size(); i++) {
            var membership = memberships.get(i);
            checkOrder(membership.from(), membership.to(), "memberships[%d].to".formatted(i));
            if (memberships.subList(0, i).stream().anyMatch(membership::overlaps)) {
                found.add(new Violation(
                        Level.WARNING,
                        "OVERLAP",
                        "memberships[%d]".formatted(i),
                        "This member is in the group already at that time."));
            }
        }
    }

    private void checkOrder(@Nullable PartialDate start, @Nullable PartialDate end, String path) {
        if (start != null && end != null && end.latest().isBefore(start.earliest())) {
            found.add(new Violation(Level.REVIEW, "DATES_REVERSED", path, "The end cannot be before the beginning."));
        }
    }

    private void checkAbsent(@Nullable PartialDate date, String path, String message) {
        if (date != null) {
            found.add(new Violation(Level.REVIEW, "WRONG_DATE", path, message));
        }
    }
}
