package org.linernotes.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linernotes.testing.Given.unique;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linernotes.entry.RevisionRef;
import org.linernotes.testing.Given;
import org.linernotes.testing.GivenEntry;
import org.linernotes.testing.IntegrationTest;
import org.linernotes.testing.Refusals;
import org.linernotes.testing.Rows;

/** E2: an artist, a song and facts that were scheduled together. */
@IntegrationTest
class ScheduledSetIT {
    private final Instant friday = Instant.now().truncatedTo(ChronoUnit.MINUTES).plus(3, ChronoUnit.DAYS);
    private final Instant monday = friday.plus(3, ChronoUnit.DAYS);
    private final Instant wednesday = friday.minus(2, ChronoUnit.DAYS);

    @Inject
    Given given;

    @Inject
    Rows rows;

    @Inject
    Commands commands;

    private GivenEntry artist;
    private GivenEntry song;
    private List<GivenEntry> facts;

    @BeforeEach
    void write() {
        artist = given.artist(unique("Artist")).draft();
        song = given.songBy(artist, unique("Song")).without("stub").draft();
        facts = Stream.of("one", "two", "three", "four")
                .map(words -> given.entry("Fact", Map.of("about", given.id(song), "body", Given.words(words)))
                        .draft())
                .toList();
        given.approveTogether(all());
    }

    private List<GivenEntry> all() {
        return Stream.concat(Stream.of(artist, song), facts.stream()).toList();
    }

    private void schedule() {
        commands.schedule().execute(given.people().publisher(), request(), friday);
    }

    private PublishRequest request() {
        return PublishRequest.of(all().stream().map(GivenEntry::head).toArray(RevisionRef[]::new));
    }

    private List<UUID> scheduled(List<GivenEntry> entries) {
        return commands
                .publications()
                .ofEntries(entries.stream().map(GivenEntry::entryId).toList())
                .stream()
                .filter(publication -> publication.liveFrom().isAfter(Instant.now()))
                .map(Publication::id)
                .toList();
    }

    private List<Publication> set(GivenEntry entry) {
        var publication =
                commands.publications().findByIds(scheduled(List.of(entry))).getFirst();
        return publication.beginsWith() == null
                ? List.of()
                : commands.publications().ofSets(List.of(publication.beginsWith()));
    }

    @Test
    void isKnownByTheCommandThatScheduledIt() {
        schedule();

        assertThat(set(song)).hasSize(6);
        assertThat(set(facts.getLast())).hasSize(6);
    }

    @Test
    void isMovedBackAndForthTogether() {
        schedule();
        for (var at : List.of(monday, wednesday)) {
            commands.reschedule().execute(given.people().publisher(), scheduled(all()), at);

            assertThat(set(artist))
                    .hasSize(6)
                    .allMatch(member -> member.liveFrom().equals(at));
        }
    }

    @Test
    void isCancelledTogether() {
        schedule();

        commands.cancel().execute(given.people().publisher(), scheduled(all()));

        assertThat(scheduled(all())).isEmpty();
    }

    @Test
    void isPublishedEarlyTogetherAndKeepsItsEnd() {
        commands.schedule()
                .execute(
                        given.people().publisher(), new PublishRequest(request().items(), monday, null, null), friday);

        var live = commands.publishScheduled().execute(given.people().publisher(), scheduled(all()));

        assertThat(live)
                .hasSize(6)
                .allMatch(publication -> !publication.liveFrom().isAfter(Instant.now()))
                .allMatch(publication -> monday.equals(publication.liveUntil()));
        assertThat(rows.column("SELECT DISTINCT work FROM entry WHERE id = ?", song.entryId()))
                .containsExactly("CLEAN");
    }

    @Test
    void memberThatCannotGoAloneSaysThatTheyGoTogether() {
        schedule();
        var publisher = given.people().publisher();

        assertThat(Refusals.messages(() -> commands.reschedule().execute(publisher, scheduled(List.of(song)), monday)))
                .hasSize(4)
                .allMatch(message -> message.endsWith("move both together."));
        assertThat(Refusals.messages(
                        () -> commands.reschedule().execute(publisher, scheduled(List.of(song)), wednesday)))
                .anyMatch(message -> message.endsWith("move both together."))
                .anyMatch(message -> message.contains("has no fact that readers could see; move them together"));
        assertThat(Refusals.messages(() -> commands.cancel().execute(publisher, scheduled(List.of(artist)))))
                .anyMatch(message -> message.endsWith("cancel both together."));
    }

    @Test
    void memberThatCanGoAloneLeavesTheSet() {
        schedule();
        var publisher = given.people().publisher();

        commands.reschedule().execute(publisher, scheduled(List.of(facts.getFirst())), monday);
        commands.cancel().execute(publisher, scheduled(List.of(facts.getLast())));

        assertThat(set(facts.getFirst())).isEmpty();
        assertThat(set(song)).hasSize(4);
    }

    @Test
    void whatEndedTogetherIsRemembered() {
        commands.publish().execute(given.people().publisher(), request());
        var songAndFacts = all().subList(1, 6).stream().map(GivenEntry::entryId).toList();

        commands.unpublish()
                .execute(given.people().publisher(), new UnpublishRequest(songAndFacts, null, "Wrong.", null, null));

        assertThat(rows.column("""
                        SELECT other.entry_id FROM publication p JOIN publication other ON other.ends_with = p.ends_with
                         WHERE p.entry_id = ?""", song.entryId())).hasSize(5);
    }
}
