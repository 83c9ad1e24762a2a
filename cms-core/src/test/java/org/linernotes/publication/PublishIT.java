package org.linernotes.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.linernotes.account.Actor;
import org.linernotes.account.Role;
import org.linernotes.entry.RevisionRef;
import org.linernotes.problem.Problem;
import org.linernotes.problem.ProblemException;
import org.linernotes.publication.Encyclopedia.Knot;
import org.linernotes.testing.IntegrationTest;

@IntegrationTest
class PublishIT {
    @Inject
    Encyclopedia given;

    @Inject
    Commands commands;

    @Test
    void anApprovedRevisionIsWhatReadersSeeFromNowOn() {
        var song = given.approved(Knot.titled("Belfast Child").at(address()));

        var published = publish(song);

        assertThat(published).singleElement().satisfies(one -> {
            assertThat(one.revisionId()).isEqualTo(song.revisionId());
            assertThat(one.liveUntil()).isNull();
            assertThat(one.publishedBy()).isEqualTo(given.publisher().id());
        });
        assertThat(given.column("SELECT title FROM live.publication WHERE entry_id = ?", song.entryId()))
                .containsExactly("Belfast Child");
        assertThat(given.column("SELECT work FROM entry WHERE id = ?", song.entryId()))
                .containsExactly("CLEAN");
        assertThat(given.column("SELECT kind FROM journal WHERE entry_id = ?", song.entryId()))
                .containsExactly("PUBLISHED");
    }

    @Test
    void anotherRevisionTakesOverAtOnceAndTheOldAddressLeadsThere() {
        var oldAddress = address();
        var newAddress = address();
        var song = publish(given.approved(Knot.titled("Bad").at(oldAddress))).getFirst();

        var update = given.approve(
                given.revise(song.entryId(), Knot.titled("Bad (live)").at(newAddress)));
        var published = publish(update);

        assertThat(published).singleElement().extracting(Publication::slug).isEqualTo(newAddress);
        assertThat(given.column("SELECT ended_by FROM publication WHERE id = ?", song.id()))
                .containsExactly("REPLACED");
        assertThat(given.column("SELECT entry_id FROM live.former_address WHERE slug = ?", oldAddress))
                .containsExactly(song.entryId().toString());
    }

    @Test
    void theSameRevisionPublishedAgainChangesNothingForFeeds() {
        var song = given.approved(Knot.titled("Bad"));
        publish(song);
        var changedAt = contentChangedAt(song);

        publish(song);

        assertThat(contentChangedAt(song)).isEqualTo(changedAt);
    }

    @Test
    void whatItRequiresMustBeLiveOrInTheSet() {
        var artist = given.approved(Knot.titled("Simple Minds"));
        var song = given.approved(Knot.titled("Belfast Child").requiring(artist.entryId()));

        assertThatThrownBy(() -> publish(song))
                .hasMessage("“Belfast Child” needs “Simple Minds”, which is not live; publish both together.");
        assertThat(publish(song, artist)).hasSize(2);
    }

    @Test
    void entriesThatRequireEachOtherArePublishedTogether() {
        var first = given.draft(Knot.titled("A-side"));
        var second = given.approved(Knot.titled("B-side").requiring(first.entryId()));
        var head = given.approve(
                given.revise(first.entryId(), Knot.titled("A-side").requiring(second.entryId())));

        assertThatThrownBy(() -> publish(second)).hasMessageContaining("needs “A-side”");
        assertThatThrownBy(() -> publish(head)).hasMessageContaining("needs “B-side”");
        assertThat(publish(head, second)).hasSize(2);
    }

    @Test
    void whatItOnlyMentionsMayBeADraft() {
        var draft = given.draft(Knot.titled("A draft"));

        assertThat(publish(given.approved(Knot.titled("A feature").mentioning(draft.entryId()))))
                .hasSize(1);
    }

    @Test
    void twoEntriesSwapTheirAddressesInOneSet() {
        var one = address();
        var other = address();
        var first = publish(given.approved(Knot.titled("First").at(one))).getFirst();
        var second = publish(given.approved(Knot.titled("Second").at(other))).getFirst();

        var swapped = publish(
                given.approve(given.revise(first.entryId(), Knot.titled("First").at(other))),
                given.approve(
                        given.revise(second.entryId(), Knot.titled("Second").at(one))));

        assertThat(swapped)
                .extracting(Publication::entryId, Publication::slug)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(first.entryId(), other),
                        org.assertj.core.groups.Tuple.tuple(second.entryId(), one));
    }

    @Test
    void aRingOfAddressesTurnsInOneSetAndNotInParts() {
        var addresses = Stream.generate(PublishIT::address).limit(5).toList();
        var ring = addresses.stream()
                .map(address -> given.approved(Knot.titled("At " + address).at(address)))
                .toList();
        publish(ring.toArray(RevisionRef[]::new));

        var turned = IntStream.range(0, ring.size())
                .mapToObj(index -> given.approve(given.revise(
                        ring.get(index).entryId(), Knot.titled("Turned").at(addresses.get((index + 1) % ring.size())))))
                .toList();

        assertThatThrownBy(() -> publish(turned.subList(0, 4).toArray(RevisionRef[]::new)))
                .hasMessageContaining("cannot have the address “" + addresses.getLast() + "”");
        assertThat(publish(turned.toArray(RevisionRef[]::new)))
                .extracting(Publication::slug)
                .containsExactlyInAnyOrderElementsOf(addresses);
    }

    @Test
    void anAddressThatNobodyHasAnyMoreMayBeTakenAndThenLeadsToItsNewOwner() {
        var address = address();
        var first = given.approved(Knot.titled("First").at(address));
        var second = given.approved(Knot.titled("Second").at(address));
        publish(first);
        publish(given.approve(given.revise(first.entryId(), Knot.titled("First").at(address()))));

        publish(second);

        assertThat(given.column("SELECT entry_id FROM live.former_address WHERE slug = ?", address))
                .containsExactly(second.entryId().toString());
        assertThatThrownBy(() -> publish(given.approve(
                        given.revise(first.entryId(), Knot.titled("First").at(address)))))
                .hasMessageContaining("which is that of “Second”");
    }

    @Test
    void everyProblemOfEveryMemberIsNamedAtOnceAndNothingChanges() {
        var address = address();
        publish(given.approved(Knot.titled("The owner").at(address)));
        var missing = given.draft(Knot.titled("The missing one"));
        var unapproved = given.draft(Knot.titled("Unapproved").requiring(missing.entryId()));
        var old = given.approved(Knot.titled("Old").at(address));
        given.revise(old.entryId(), Knot.titled("Newer"));
        var archived = given.approved(Knot.titled("Archived"));
        given.update("UPDATE entry SET state = 'ARCHIVED' WHERE id = ?", archived.entryId());

        assertThatThrownBy(() -> publish(unapproved, old, archived))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::message)
                                .satisfiesExactlyInAnyOrder(
                                        message -> assertThat(message)
                                                .isEqualTo(
                                                        "“Unapproved” needs one more approval before it can be published."),
                                        message -> assertThat(message)
                                                .startsWith("“Unapproved” needs “The missing one”, which is not live;"),
                                        message -> assertThat(message)
                                                .isEqualTo(
                                                        "“Newer” has a newer revision; look at it before you publish."),
                                        message -> assertThat(message)
                                                .startsWith("“Old” cannot have the address “" + address
                                                        + "”, which is that of “The owner” from"),
                                        message -> assertThat(message)
                                                .isEqualTo(
                                                        "“Archived” is archived or in the trash; bring it back first.")));
        assertThat(commands.publications().ofEntries(List.of(unapproved.entryId(), old.entryId(), archived.entryId())))
                .isEmpty();
    }

    @Test
    void aSetNamesEachEntryOnceAndIsNeitherEmptyNorEndless() {
        var song = given.approved(Knot.titled("Bad"));

        assertThatThrownBy(() -> publish(song, song)).hasMessage("Name each entry only once.");
        assertThatThrownBy(() -> publish(song, given.revise(song.entryId(), Knot.titled("Bad again"))))
                .hasMessage("Name each entry only once.");
        assertThatThrownBy(this::publish).hasMessage("Choose between one and 1,000 entries.");
        assertThatThrownBy(() -> publish(Stream.generate(() -> new RevisionRef(UUID.randomUUID(), UUID.randomUUID()))
                        .limit(1_001)
                        .toArray(RevisionRef[]::new)))
                .hasMessage("Choose between one and 1,000 entries.");
    }

    @Test
    void aRevisionOfAnotherEntryIsNotPublished() {
        var song = given.approved(Knot.titled("Bad"));
        var other = given.approved(Knot.titled("Worse"));

        assertThatThrownBy(() -> publish(new RevisionRef(song.entryId(), other.revisionId())))
                .hasMessage("The revision to publish does not exist, or belongs to another entry.");
    }

    @Test
    void onlyPublishersPublish() {
        var editor = new Actor(given.publisher().id(), "Ed", Set.of(Role.EDITOR), Actor.Kind.PERSON);
        var song = given.approved(Knot.titled("Bad"));

        assertThatThrownBy(() -> commands.publish().execute(editor, PublishRequest.of(song)))
                .hasMessage("You may not publish; ask a publisher.");
    }

    private List<Publication> publish(RevisionRef... items) {
        return commands.publish().execute(given.publisher(), PublishRequest.of(items));
    }

    private List<String> contentChangedAt(RevisionRef item) {
        return given.column("SELECT content_changed_at::text FROM live.publication WHERE entry_id = ?", item.entryId());
    }

    private static String address() {
        return "address-" + UUID.randomUUID();
    }
}
