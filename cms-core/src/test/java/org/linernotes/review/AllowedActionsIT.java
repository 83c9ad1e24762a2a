package org.linernotes.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linernotes.testing.Given.unique;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linernotes.account.Actor;
import org.linernotes.account.Permission;
import org.linernotes.account.Role;
import org.linernotes.testing.Given;
import org.linernotes.testing.GivenEntry;
import org.linernotes.testing.IntegrationTest;
import org.linernotes.testing.Refusals;
import org.linernotes.testing.Rows;
import org.linernotes.testing.StatementCounter;

@IntegrationTest
class AllowedActionsIT {
    @Inject
    Given given;

    @Inject
    Rows rows;

    @Inject
    AllowedActions allowedActions;

    @Inject
    EntryActions commands;

    @Inject
    StatementCounter statements;

    /** Where an entry may stand when somebody tries something. */
    enum Situation {
        DRAFT,
        OWN_DRAFT_OF_CONTRIBUTOR,
        IN_REVIEW,
        CHANGES_REQUESTED,
        APPROVED,
        SCHEDULED,
        LIVE,
        LIVE_WITH_DRAFT,
        LIVE_WITH_UPDATE_IN_REVIEW,
        UNPUBLISHED,
        TRASHED
    }

    @ParameterizedTest
    @EnumSource
    void commandsDoWhatIsAllowedAndRefuseTheRestForTheSameReasons(Situation situation) {
        for (var actor : given.people().oneOfEachRole()) {
            var entry = entry(situation);
            var before = rows.hash();
            for (var told : allowed(actor, entry)) {
                if (isSoAlready(told, actor)) {
                    commands.carryOut(told.action(), actor, entry);
                } else if (!told.allowed()) {
                    assertThat(Refusals.of(() -> commands.carryOut(told.action(), actor, entry)))
                            .as("%s by %s", told.action(), actor.name())
                            .isNotEmpty();
                }
            }
            assertThat(rows.hash()).as("what %s may not do", actor.name()).isEqualTo(before);
            for (var told : allowed(actor, entry)) {
                if (told.allowed()) {
                    var fresh = entry(situation);
                    assertThat(Refusals.of(() -> commands.carryOut(told.action(), actor, fresh)))
                            .as("%s by %s", told.action(), actor.name())
                            .isEmpty();
                }
            }
        }
    }

    /** What is not taken down can be shown again as often as one likes: nothing changes. */
    private static boolean isSoAlready(AllowedAction told, Actor actor) {
        return !told.allowed() && told.action() == EntryAction.LIFT_TAKE_DOWN && actor.may(Permission.PUBLISH);
    }

    @Test
    void theReasonIsASentenceAndNamesWhoCan() {
        var song = given.song(unique("Yesterday")).inReview();

        var own = allowed(song.author(), song, EntryAction.APPROVE);
        assertThat(own.reasons()).containsExactly("You wrote revision 1; ask somebody else to decide.");
        assertThat(own.whoCan()).isNotEmpty().doesNotContain(song.author().id());

        var publish = allowed(given.people().publisher(), song, EntryAction.PUBLISH);
        assertThat(publish.reasons())
                .singleElement()
                .asString()
                .startsWith("Needs one more approval: ")
                .endsWith(" could give it.");
    }

    @Test
    void rolesOnlyAddToWhatIsAllowed() {
        var song = given.song(unique("Yesterday")).inReview();
        var one = given.people().somebody("One", Role.EDITOR);
        var more = given.people().somebody("More", Role.EDITOR, Role.PUBLISHER, Role.MODERATOR);

        for (var action : EntryAction.values()) {
            if (allowed(one, song, action).allowed()) {
                assertThat(allowed(more, song, action).allowed())
                        .as(action.name())
                        .isTrue();
            }
        }
    }

    @Test
    void aHundredEntriesCostNoMoreStatementsThanOne() {
        var songs = IntStream.range(0, 20)
                .mapToObj(_ -> given.song(unique("Yesterday")).draft().entryId())
                .toList();
        var actor = given.people().editor();

        var one = statements.during(() -> allowedActions.of(actor, songs.subList(0, 1)));
        var all = statements.during(
                () -> assertThat(allowedActions.of(actor, songs)).hasSize(20));

        assertThat(all.on("default")).hasSameSizeAs(one.on("default"));
    }

    private List<AllowedAction> allowed(Actor actor, GivenEntry entry) {
        return Objects.requireNonNull(
                allowedActions.of(actor, List.of(entry.entryId())).get(entry.entryId()));
    }

    private AllowedAction allowed(Actor actor, GivenEntry entry, EntryAction action) {
        return allowed(actor, entry).stream()
                .filter(told -> told.action() == action)
                .findFirst()
                .orElseThrow();
    }

    private GivenEntry entry(Situation situation) {
        var song = given.song(unique("Yesterday"));
        return switch (situation) {
            case DRAFT -> song.draft();
            case OWN_DRAFT_OF_CONTRIBUTOR ->
                song.by(given.people().contributor()).draft();
            case IN_REVIEW -> song.inReview();
            case CHANGES_REQUESTED -> song.changesRequested();
            case APPROVED -> song.approved();
            case SCHEDULED -> song.approved().scheduled(Instant.now().plusSeconds(3_600));
            case LIVE -> song.published();
            case LIVE_WITH_DRAFT -> song.published().revised("releaseYear", 1990);
            case LIVE_WITH_UPDATE_IN_REVIEW ->
                song.published().revised("releaseYear", 1990).submitted();
            case UNPUBLISHED -> song.published().unpublished();
            case TRASHED -> song.draft().trashed();
        };
    }
}
