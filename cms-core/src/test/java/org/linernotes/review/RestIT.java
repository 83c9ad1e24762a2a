package org.linernotes.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linernotes.testing.Given.unique;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linernotes.account.Actor;
import org.linernotes.entry.Entries;
import org.linernotes.entry.EntryState;
import org.linernotes.entry.RestoreRevision;
import org.linernotes.entry.RevisionRef;
import org.linernotes.entry.WorkState;
import org.linernotes.testing.Given;
import org.linernotes.testing.GivenEntry;
import org.linernotes.testing.IntegrationTest;
import org.linernotes.testing.Refusals;
import org.linernotes.testing.Rows;

/** E10, and two drafts of one name: what nobody wants any more goes away, and nothing typed is lost. */
@IntegrationTest
class RestIT {
    @Inject
    Given given;

    @Inject
    Rows rows;

    @Inject
    Entries entries;

    @Inject
    DiscardDraft discardDraft;

    @Inject
    TrashEntry trash;

    @Inject
    RestoreEntry restoreEntry;

    @Inject
    RestoreRevision restoreRevision;

    @Test
    void aDraftThatReadersNeverSawGoesToTheTrashAndComesBackAsItWas() {
        var carl = given.people().contributor();
        var song = given.song(unique("Yesterday")).by(carl).changesRequested();

        discardDraft.execute(carl, song.head());
        assertThat(state(song)).isEqualTo(EntryState.TRASHED);
        assertThat(Refusals.messages(() -> song.revised("releaseYear", 1990)))
                .singleElement()
                .asString()
                .endsWith("is in the trash; bring it back first.");

        restoreEntry.execute(carl, song.entryId());
        assertThat(state(song)).isEqualTo(EntryState.ACTIVE);
        assertThat(work(song)).isEqualTo(WorkState.CHANGES_REQUESTED);
        assertThat(song.revised("releaseYear", 1990).submitted().review()).isNotNull();
        assertThat(journal(song)).contains("ENTRY_TRASHED", "ENTRY_BROUGHT_BACK");
    }

    @Test
    void aNewerDraftGoesBackToWhatReadersSeeAndItsRevisionsStay() {
        var song = given.song(unique("Yesterday")).published();
        var newer = song.revised("releaseYear", 1990).revised("slug", song.slug() + "-other");

        discardDraft.execute(given.people().editor(), newer.head());

        var entry = entries.find(song.entryId()).orElseThrow();
        assertThat(entry.headRevisionId()).isEqualTo(song.revisionId());
        assertThat(entry.work()).isEqualTo(WorkState.CLEAN);
        assertThat(entry.slug()).isNotEqualTo(newer.content().get("slug"));
        assertThat(numbers(song)).containsExactly("1", "2", "3");

        var again = song.revised("releaseYear", 1991);
        assertThat(numbers(again)).containsExactly("1", "2", "3", "4");
        var restored = restoreRevision.execute(given.people().editor(), newer.head());
        assertThat(restored.number()).isEqualTo(5);
        assertThat(rows.column("SELECT kind FROM revision WHERE id = ?", restored.revisionId()))
                .containsExactly("RESTORE");
        assertThat(rows.column(
                        "SELECT content = (SELECT content FROM revision WHERE id = ?) FROM revision WHERE id = ?",
                        newer.revisionId(),
                        restored.revisionId()))
                .containsExactly("t");
    }

    @Test
    void aDraftBesideWhatIsScheduledGoesBackToThat() {
        var song = given.song(unique("Yesterday"))
                .approved()
                .scheduled(Instant.now().plusSeconds(3_600));
        var newer = song.revised("releaseYear", 1990);

        discardDraft.execute(given.people().editor(), newer.head());

        assertThat(entries.find(song.entryId()).orElseThrow().headRevisionId()).isEqualTo(song.revisionId());
        assertThat(work(song)).isEqualTo(WorkState.APPROVED);
    }

    @Test
    void whatStandsInTheWayIsNamedWithTheWayOut() {
        var carl = given.people().contributor();
        var editor = given.people().editor();
        var live = given.song(unique("Live")).by(carl).published();
        var scheduled =
                given.song(unique("Soon")).approved().scheduled(Instant.now().plusSeconds(3_600));
        var reviewed = given.song(unique("Read")).inReview();
        var gone = given.song(unique("Gone")).by(carl).published().unpublished();

        assertThat(refusal(editor, live)).endsWith("is live; unpublish it first.");
        assertThat(refusal(editor, scheduled)).endsWith("is scheduled; cancel the schedule first.");
        assertThat(refusal(editor, reviewed)).endsWith("is in review; withdraw it first.");
        assertThat(refusal(carl, gone)).isEqualTo("You may throw away only what readers never saw; ask an editor.");
        assertThat(refusal(given.people().moderator(), gone))
                .isEqualTo("You may not throw entries away; ask an editor.");
        assertThat(Refusals.messages(() -> discardDraft.execute(editor, live.head())))
                .singleElement()
                .asString()
                .endsWith("has no newer draft that could be discarded; edit it to begin one.");
        trash.execute(editor, gone.entryId());
        assertThat(state(gone)).isEqualTo(EntryState.TRASHED);
    }

    @Test
    void nobodyDiscardsWhatTheyHaveNotSeen() {
        var song = given.song(unique("Yesterday")).published().revised("releaseYear", 1990);
        var seen = song.head();
        song.revised("releaseYear", 1991);

        assertThat(Refusals.messages(() -> discardDraft.execute(given.people().editor(), seen)))
                .singleElement()
                .asString()
                .contains("was changed meanwhile");
        assertThat(Refusals.messages(() -> restoreRevision.execute(
                        given.people().editor(),
                        new RevisionRef(given.song(unique("Other")).draft().entryId(), seen.revisionId()))))
                .containsExactly("There is no such revision.");
    }

    private String refusal(Actor actor, GivenEntry entry) {
        return Refusals.messages(() -> trash.execute(actor, entry.entryId())).getFirst();
    }

    private EntryState state(GivenEntry entry) {
        return entries.find(entry.entryId()).orElseThrow().state();
    }

    private WorkState work(GivenEntry entry) {
        return entries.find(entry.entryId()).orElseThrow().work();
    }

    private List<String> numbers(GivenEntry entry) {
        return List.copyOf(
                rows.column("SELECT number FROM revision WHERE entry_id = ? ORDER BY number", entry.entryId()));
    }

    private List<String> journal(GivenEntry entry) {
        return List.copyOf(rows.column("SELECT kind FROM journal WHERE entry_id = ?", entry.entryId()));
    }
}
