package org.linernotes.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linernotes.testing.Given.unique;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linernotes.account.Actor;
import org.linernotes.entry.EntryList;
import org.linernotes.entry.PublicationState;
import org.linernotes.testing.Given;
import org.linernotes.testing.GivenEntry;
import org.linernotes.testing.IntegrationTest;
import org.linernotes.testing.Rows;

/** Nobody is stuck: from wherever an entry may stand a publisher gets it live and gets rid of it, and each refusal says how. */
@IntegrationTest
class WaysOnIT {
    private static final int MOST_STEPS = 6;
    private static final Pattern NEXT_STEP = Pattern.compile(
            ".*[;:] .*\\b(ask|submit|publish|unpublish|edit|withdraw|approve|decide on it|request|schedule|cancel|show it"
                    + "|take|bring|work on it|could give it|remove|choose)\\b.*\\.");

    @Inject
    Given given;

    @Inject
    Rows rows;

    @Inject
    AllowedActions allowedActions;

    @Inject
    EntryActions commands;

    @Inject
    EntryList entries;

    /** Every state that an entry can be in today. */
    enum Place {
        DRAFT,
        IN_REVIEW,
        IN_REVIEW_WITH_OTHERS,
        WITHDRAWN,
        CHANGES_REQUESTED,
        APPROVED,
        SCHEDULED,
        SCHEDULED_WITH_OTHERS,
        SCHEDULED_WITH_DRAFT,
        LIVE,
        LIVE_WITH_DRAFT,
        LIVE_WITH_UPDATE_IN_REVIEW,
        LIVE_WITH_CHANGES_REQUESTED,
        LIVE_WITH_UPDATE_APPROVED,
        LIVE_WITH_UPDATE_SCHEDULED,
        UNPUBLISHED,
        UNPUBLISHED_WITH_DRAFT,
        TRASHED,
        TRASHED_AFTER_READERS_SAW_IT
    }

    @ParameterizedTest
    @EnumSource
    void isLeftTowardsReadersAndTowardsTheTrash(Place place) {
        walk(
                entry(place),
                PublicationState.LIVE,
                List.of(EntryAction.RESTORE, EntryAction.PUBLISH, EntryAction.APPROVE, EntryAction.SUBMIT));
        walk(
                entry(place),
                PublicationState.TRASHED,
                List.of(EntryAction.TRASH, EntryAction.WITHDRAW, EntryAction.UNSCHEDULE, EntryAction.UNPUBLISH));
    }

    @ParameterizedTest
    @EnumSource
    void saysInEachRefusalWhatToDoInstead(Place place) {
        var entry = entry(place);

        for (var actor : given.people().oneOfEachRole()) {
            assertThat(allowed(actor, entry).stream().flatMap(told -> told.reasons().stream()))
                    .as(actor.name())
                    .allMatch(reason -> NEXT_STEP.matcher(reason).matches());
        }
    }

    private void walk(GivenEntry from, PublicationState goal, List<EntryAction> steps) {
        var publisher = given.people().publisher();
        var path = new StringBuilder();
        for (var step = 0; publication(from) != goal && step < MOST_STEPS; step++) {
            var action = steps.stream()
                    .filter(candidate -> whoMay(candidate, publisher, from).isPresent())
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("No way on after" + path + ": " + allowed(publisher, from)));
            path.append(' ').append(action);
            commands.carryOut(action, whoMay(action, publisher, from).orElseThrow(), current(from));
        }
        assertThat(publication(from)).as("by%s", path).isEqualTo(goal);
    }

    /** The publisher, or whom the refusal names. */
    private Optional<Actor> whoMay(EntryAction action, Actor publisher, GivenEntry entry) {
        var told = allowed(publisher, entry).stream()
                .filter(each -> each.action() == action)
                .findFirst()
                .orElseThrow();
        return told.allowed()
                ? Optional.of(publisher)
                : Stream.of(
                                given.people().reviewer(),
                                given.people().editor(),
                                given.people().admin())
                        .filter(person -> told.whoCan().contains(person.id()))
                        .findFirst();
    }

    private List<AllowedAction> allowed(Actor actor, GivenEntry entry) {
        return Objects.requireNonNull(
                allowedActions.of(actor, List.of(entry.entryId())).get(entry.entryId()));
    }

    private PublicationState publication(GivenEntry entry) {
        return entries.find(entry.entryId()).orElseThrow().publication();
    }

    /** The entry with its present head and review. */
    private GivenEntry current(GivenEntry entry) {
        var head = rows.column("SELECT head_revision_id FROM entry WHERE id = ?", entry.entryId())
                .getFirst();
        var review = rows.column(
                "SELECT review_id FROM review_item WHERE entry_id = ? AND state IN ('OPEN', 'APPROVED', 'CHANGES_REQUESTED')",
                entry.entryId());
        return entry.at(head, review.isEmpty() ? null : review.getFirst());
    }

    private GivenEntry entry(Place place) {
        var song = given.song(unique("Yesterday"));
        var soon = Instant.now().plusSeconds(3_600);
        return switch (place) {
            case DRAFT -> song.draft();
            case IN_REVIEW -> song.inReview();
            case IN_REVIEW_WITH_OTHERS -> {
                var draft = song.draft();
                given.submitTogether(List.of(draft, given.song(unique("Other")).draft()));
                yield draft;
            }
            case WITHDRAWN -> {
                var reviewed = song.inReview();
                commands.carryOut(EntryAction.WITHDRAW, reviewed.author(), reviewed);
                yield reviewed;
            }
            case CHANGES_REQUESTED -> song.changesRequested();
            case APPROVED -> song.approved();
            case SCHEDULED -> song.approved().scheduled(soon);
            case SCHEDULED_WITH_OTHERS -> {
                var draft = song.draft();
                var others = List.of(draft, given.song(unique("Other")).draft());
                given.approveTogether(others);
                given.scheduleTogether(others, soon);
                yield draft;
            }
            case SCHEDULED_WITH_DRAFT -> song.approved().scheduled(soon).revised("releaseYear", 1990);
            case LIVE -> song.published();
            case LIVE_WITH_DRAFT -> song.published().revised("releaseYear", 1990);
            case LIVE_WITH_UPDATE_IN_REVIEW ->
                song.published().revised("releaseYear", 1990).submitted();
            case LIVE_WITH_CHANGES_REQUESTED ->
                song.published().revised("releaseYear", 1990).submitted().sentBack();
            case LIVE_WITH_UPDATE_APPROVED ->
                song.published().revised("releaseYear", 1990).submitted().nowApproved();
            case LIVE_WITH_UPDATE_SCHEDULED ->
                song.published()
                        .revised("releaseYear", 1990)
                        .submitted()
                        .nowApproved()
                        .scheduled(soon);
            case UNPUBLISHED -> song.published().unpublished();
            case UNPUBLISHED_WITH_DRAFT -> song.published().unpublished().revised("releaseYear", 1990);
            case TRASHED -> song.draft().trashed();
            case TRASHED_AFTER_READERS_SAW_IT -> song.published().unpublished().trashed();
        };
    }
}
