package org.linernotes.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linernotes.testing.Given.unique;

import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linernotes.account.Role;
import org.linernotes.problem.Problem;
import org.linernotes.problem.ProblemException;
import org.linernotes.testing.Given;
import org.linernotes.testing.GivenEntry;
import org.linernotes.testing.IntegrationTest;
import org.linernotes.testing.Refusals;
import org.linernotes.testing.Rows;

@IntegrationTest
class SaveEntryIT {
    @Inject
    Given given;

    @Inject
    Rows rows;

    @Inject
    SaveEntry saveEntry;

    @Inject
    Entries entries;

    @Test
    void eachSaveIsTheNextRevision() {
        var song = given.song(unique("Yesterday")).draft();
        var renamed = unique("Tomorrow");

        var saved = song.revised("title", renamed);

        var entry = entries.find(song.entryId()).orElseThrow();
        assertThat(entry.headNumber()).isEqualTo(2);
        assertThat(entry.headRevisionId()).isEqualTo(saved.revisionId());
        assertThat(entry.title()).isEqualTo(renamed);
        assertThat(rows.column("SELECT base_revision_id FROM revision WHERE id = ?", saved.revisionId()))
                .containsExactly(song.revisionId().toString());
        assertThat(rows.column("SELECT kind FROM journal WHERE entry_id = ? ORDER BY sequence", song.entryId()))
                .containsExactly("ENTRY_CREATED", "REVISION_SAVED");
    }

    @Test
    void anAddressThatIsLeftOutStays() {
        var song = given.song(unique("Yesterday")).draft();
        var slug = entries.find(song.entryId()).orElseThrow().slug();

        song.revised("title", unique("Tomorrow"));

        assertThat(entries.find(song.entryId()).orElseThrow().slug()).isEqualTo(slug);
    }

    @Test
    void anEntryMayMentionItselfAndReferToItselfNowhereElse() {
        var artist = given.artist(unique("Simple Minds")).published();
        var name = Map.of(
                "type",
                "text",
                "text",
                "Simple Minds",
                "marks",
                List.of(Map.of("type", "mention", "attrs", Map.of("ref", given.id(artist)))));
        var bio = Map.of(
                "type", "doc", "version", 1, "content", List.of(Map.of("type", "paragraph", "content", List.of(name))));

        var mentioned = artist.revised("bio", bio).submitted().nowApproved().nowPublished();
        assertThat(entries.find(artist.entryId()).orElseThrow().headRevisionId())
                .isEqualTo(mentioned.revisionId());
        assertThat(Refusals.messages(
                        () -> mentioned.revised("memberships", List.of(Map.of("member", given.id(artist))))))
                .containsExactly("An entry cannot refer to itself; choose another one.");
    }

    @Test
    void equalContentMakesNoRevision() {
        var song = given.song(unique("Yesterday")).draft();
        var before = rows.hash();

        var saved = save(song, song.revisionId(), "releaseYear", 1987);

        assertThat(saved).isEqualTo(new SavedEntry(song.entryId(), song.revisionId(), 1, true));
        assertThat(rows.hash()).isEqualTo(before);
    }

    @Test
    void aSaveThatIsNotBasedOnTheHeadIsRefusedWithTheHead() {
        var song = given.song(unique("Yesterday")).draft();
        var newer = song.revised("releaseYear", 1988);
        var before = rows.hash();

        assertThat(Refusals.of(() -> save(song, song.revisionId(), "releaseYear", 1989)))
                .singleElement()
                .isInstanceOfSatisfying(Problem.Stale.class, stale -> {
                    assertThat(stale.headRevisionId()).isEqualTo(newer.revisionId());
                    assertThat(stale.message()).contains("revision 2 is the newest now");
                });
        assertThat(Refusals.of(() -> save(song, UUID.randomUUID(), "releaseYear", 1989)))
                .hasSize(1);
        assertThat(rows.hash()).isEqualTo(before);
    }

    @Test
    void ofSavesAtOnceWithTheSameBaseExactlyOneWins() throws Exception {
        var song = given.song(unique("Yesterday")).draft();

        var answers = atOnce(8, number -> save(song, song.revisionId(), "releaseYear", 1900 + number));

        assertThat(answers).containsOnlyOnce("saved");
        assertThat(numbers(song)).containsExactly("1", "2");
    }

    @Test
    void revisionNumbersHaveNoGaps() throws Exception {
        var song = given.song(unique("Yesterday")).draft();

        atOnce(24, number -> {
            var head = entries.find(song.entryId()).orElseThrow();
            return save(song, head.headRevisionId(), "releaseYear", 1900 + number);
        });

        var numbers = numbers(song);
        assertThat(numbers).hasSizeGreaterThan(1);
        assertThat(numbers)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, numbers.size())
                        .mapToObj(Integer::toString)
                        .toList());
    }

    @Test
    void contributorsChangeOnlyWhatTheyCreated() {
        var carl = given.people().contributor();
        var own = given.song(unique("Mine")).by(carl).draft();
        var others = given.song(unique("Theirs")).draft();

        own.revised("releaseYear", 1999);

        assertThat(Refusals.messages(() -> others.revisedBy(carl, "releaseYear", 1999)))
                .containsExactly("You may change only entries that you created; ask an editor.");
    }

    @Test
    void whatReadersSeeAndWhatIsScheduledStaysBesideANewDraft() {
        var song = given.song(unique("Yesterday")).published();
        assertThat(entries.find(song.entryId()).orElseThrow().work()).isEqualTo(WorkState.CLEAN);
        var update = song.revised("releaseYear", 1988)
                .submitted()
                .nowApproved()
                .scheduled(Instant.now().plusSeconds(3_600));
        assertThat(entries.find(song.entryId()).orElseThrow().work()).isEqualTo(WorkState.APPROVED);

        update.revised("releaseYear", 1989);

        assertThat(entries.find(song.entryId()).orElseThrow().work()).isEqualTo(WorkState.DRAFT);
        assertThat(rows.column(
                        "SELECT revision_id FROM publication WHERE entry_id = ? ORDER BY live_from", song.entryId()))
                .containsExactly(
                        song.revisionId().toString(), update.revisionId().toString());
    }

    @Test
    void aScheduledHeadIsCleanOnceItsInstantHasCome() {
        var song = given.song(unique("Yesterday"))
                .approved()
                .scheduled(Instant.now().plusMillis(400));
        assertThat(entries.find(song.entryId()).orElseThrow().work()).isEqualTo(WorkState.APPROVED);

        rows.column("SELECT pg_sleep_until(live_from) FROM publication WHERE entry_id = ?", song.entryId());

        assertThat(entries.find(song.entryId()).orElseThrow().work()).isEqualTo(WorkState.CLEAN);
        assertThat(song.revised("releaseYear", 1990).revisionId()).isNotEqualTo(song.revisionId());
        assertThat(entries.find(song.entryId()).orElseThrow().work()).isEqualTo(WorkState.DRAFT);
    }

    @Test
    void unpublishingChangesNothingOfTheWork() {
        var song = given.song(unique("Yesterday"))
                .published()
                .revised("releaseYear", 1988)
                .unpublished();

        assertThat(entries.find(song.entryId()).orElseThrow().work()).isEqualTo(WorkState.DRAFT);
    }

    @Test
    void deniedSavesChangeNothing() {
        var song = given.song(unique("Yesterday")).draft();
        var somebody = given.people().somebody("Nina", Role.CONTRIBUTOR);
        var moderator = given.people().moderator();
        var before = rows.hash();

        assertThat(Refusals.of(() -> song.revisedBy(somebody, "title", "X"))).hasSize(1);
        assertThat(Refusals.of(() -> song.revisedBy(moderator, "title", "X"))).hasSize(1);
        assertThat(Refusals.of(() -> save(song, song.revisionId(), "title", "")))
                .isNotEmpty();
        assertThat(Refusals.of(() -> saveEntry.execute(
                        song.author(), new SaveRequest(UUID.randomUUID(), song.revisionId(), JsonNode.from(Map.of())))))
                .containsExactly(new Problem.NotFound("There is no such entry."));

        assertThat(rows.hash()).isEqualTo(before);
    }

    private SavedEntry save(GivenEntry song, UUID base, String field, Object value) {
        return saveEntry.execute(
                song.author(), new SaveRequest(song.entryId(), base, JsonNode.from(song.contentWith(field, value))));
    }

    private java.util.List<String> numbers(GivenEntry song) {
        return rows.column("SELECT number FROM revision WHERE entry_id = ? ORDER BY number", song.entryId()).stream()
                .map(String::valueOf)
                .toList();
    }

    private static java.util.List<String> atOnce(int count, java.util.function.IntFunction<SavedEntry> save)
            throws Exception {
        try (var people = Executors.newFixedThreadPool(8)) {
            var running = people.invokeAll(IntStream.range(0, count)
                    .<Callable<String>>mapToObj(number -> () -> {
                        try {
                            return save.apply(number).unchanged() ? "unchanged" : "saved";
                        } catch (ProblemException refused) {
                            return refused.problems().getFirst().getClass().getSimpleName();
                        }
                    })
                    .toList());
            var answers = new java.util.ArrayList<String>();
            for (var answer : running) {
                answers.add(answer.get());
            }
            assertThat(answers).isSubsetOf("saved", "Stale");
            return answers;
        }
    }
}
