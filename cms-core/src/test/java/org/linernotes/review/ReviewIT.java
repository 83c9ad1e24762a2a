package org.linernotes.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linernotes.testing.Given.unique;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linernotes.account.DeactivateAccount;
import org.linernotes.account.Role;
import org.linernotes.entry.Entries;
import org.linernotes.entry.WorkState;
import org.linernotes.problem.Problem;
import org.linernotes.testing.Given;
import org.linernotes.testing.GivenEntry;
import org.linernotes.testing.IntegrationTest;
import org.linernotes.testing.Refusals;
import org.linernotes.testing.Rows;

@IntegrationTest
class ReviewIT {
    @Inject
    Given given;

    @Inject
    Rows rows;

    @Inject
    Entries entries;

    @Inject
    SubmitForReview submitForReview;

    @Inject
    Approve approve;

    @Inject
    RequestChanges requestChanges;

    @Inject
    Withdraw withdraw;

    @Inject
    RejoinReview rejoinReview;

    @Test
    void aSubmittedDraftIsInReviewAtItsHead() {
        var song = given.song(unique("Yesterday")).inReview();

        assertThat(work(song)).isEqualTo(WorkState.IN_REVIEW);
        assertThat(item(song)).isEqualTo("OPEN");
        assertThat(rows.column("SELECT revision_id FROM review_item WHERE review_id = ?", song.reviewId()))
                .containsExactly(song.revisionId().toString());
        assertThat(lastJournalKind(song)).isEqualTo("SUBMITTED");
    }

    @Test
    void whatIsIncompleteIsRefusedWithEverythingThatIsMissing() {
        var song = given.entry("Song", Map.of("title", unique("Bare"))).draft();

        assertThat(Refusals.of(() -> song.submitted()))
                .extracting(problem -> ((Problem.Invalid) problem).path())
                .contains("slug", "artistCredit", "releaseYear");
        assertThat(work(song)).isEqualTo(WorkState.DRAFT);
    }

    @Test
    void whatAnEntryRequiresIsSubmittedWithIt() {
        var artist = given.artist(unique("Simple Minds")).draft();
        var song = given.songBy(artist, unique("Belfast Child")).draft();

        assertThat(Refusals.messages(() -> song.submitted()))
                .singleElement()
                .asString()
                .endsWith("which is only a draft: submit both together.");

        submitForReview.execute(song.author(), SubmitRequest.of(song.head(), artist.head()));
        assertThat(work(song)).isEqualTo(WorkState.IN_REVIEW);
        assertThat(work(artist)).isEqualTo(WorkState.IN_REVIEW);
    }

    @Test
    void anAddressBelongsToOneEntry() {
        var title = unique("Yesterday");
        given.song(title).inReview();
        var again = given.song(title).draft();

        assertThat(Refusals.messages(() -> again.submitted()))
                .last()
                .asString()
                .startsWith("“" + title + "” has the address ")
                .endsWith("-2.");

        var slug = Objects.requireNonNull(
                entries.find(again.entryId()).orElseThrow().slug());
        var other = again.revised("slug", slug + "-2").revised("disambiguation", "the other one");
        assertThat(other.submitted().review()).isNotNull();
    }

    @Test
    void anAddressThatIsOfferedInsteadIsNotTooLongEither() {
        var title = "a" + unique("").strip().replace("-", "") + "b".repeat(100);
        given.song(title).inReview();
        var again = given.song(title).with("disambiguation", "the other one").draft();

        var refusal = Refusals.messages(() -> again.submitted()).getFirst();
        var offered = refusal.substring(refusal.lastIndexOf(' ') + 1, refusal.length() - 1);

        assertThat(offered.substring(offered.indexOf('/') + 1)).hasSize(100).endsWith("b-2");
        assertThat(again.revised("slug", offered).submitted().review()).isNotNull();
    }

    @Test
    void whoDiffersFromAnotherByCaseAloneSaysWhoItIs() {
        var name = unique("Kesha");
        given.artist(name).inReview();
        var again = given.artist(name.toUpperCase(Locale.ROOT))
                .with("slug", unique("kesha").replace(' ', '-'))
                .draft();

        assertThat(Refusals.messages(() -> again.submitted()))
                .singleElement()
                .asString()
                .startsWith("There is another “KESHA");
    }

    @Test
    void whoIsCalledLikeAnotherSaysWhoItIs() {
        var name = unique("John Williams");
        given.artist(name).inReview();
        var again = given.artist(name)
                .with("slug", unique("williams").replace(' ', '-'))
                .draft();
        var title = unique("Yesterday");
        given.song(title).inReview();
        var elsewhere = given.songBy(given.artist(unique("Somebody")).published(), title);

        assertThat(Refusals.of(() -> again.submitted()))
                .containsExactly(new Problem.Invalid(
                        "AMBIGUOUS",
                        "disambiguation",
                        "There is another “%s”; say here in a few words what tells them apart.".formatted(name),
                        again.entryId()));
        assertThat(again.revised("disambiguation", "guitarist").submitted().review())
                .isNotNull();
        assertThat(elsewhere.inReview().review()).isNotNull();
    }

    @Test
    void nothingIsInAChartBeyondItsLastPosition() {
        var chart = given.id(given.chart(unique("chart").replace(' ', '-')).published());
        var run = Map.of("from", "1990-01-06", "to", "1990-01-06", "weeks", 1, "peak", 102);
        var song = given.song(unique("Far Below"))
                .with(
                        "charts",
                        List.of(
                                Map.of("chart", chart, "peak", 100),
                                Map.of("chart", chart, "peak", 101, "debutPosition", 150, "runs", List.of(run))))
                .draft();

        assertThat(Refusals.of(() -> song.submitted()))
                .filteredOn(problem -> problem.message().endsWith("has only 100 positions."))
                .extracting(problem -> ((Problem.Invalid) problem).path())
                .containsExactly("charts[1].peak", "charts[1].debutPosition", "charts[1].runs[0].peak");
    }

    @Test
    void nobodyApprovesWhatTheyWrote() {
        var song = given.song(unique("Yesterday")).inReview();

        assertThat(Refusals.messages(() -> approve.execute(song.author(), decision(song))))
                .containsExactly("You wrote revision 1; ask somebody else to decide.");
    }

    @Test
    void aReviewerWhoEditsBecomesAContributor() {
        var ben = given.people().reviewer();
        var song = given.song(unique("Yesterday")).inReview().revisedBy(ben, "releaseYear", 1990);

        assertThat(item(song)).isEqualTo("OPEN");
        assertThat(rows.column("SELECT revision_id FROM review_item WHERE review_id = ?", song.reviewId()))
                .containsExactly(song.revisionId().toString());
        assertThat(Refusals.messages(() -> approve.execute(ben, decision(song))))
                .containsExactly("You wrote revision 2; ask somebody else to decide.");
        approve.execute(given.people().publisher(), decision(song));
        assertThat(work(song)).isEqualTo(WorkState.APPROVED);
    }

    @Test
    void whoWroteOnlyWhatReadersSawMayApproveTheNextRevision() {
        var song = given.song(unique("Yesterday")).published();
        var update =
                song.revisedBy(given.people().publisher(), "releaseYear", 1990).submitted();

        approve.execute(song.author(), decision(update));

        assertThat(work(update)).isEqualTo(WorkState.APPROVED);
    }

    @Test
    void anApprovalNamesTheHead() {
        var song = given.song(unique("Yesterday")).inReview();
        var newer = song.revised("releaseYear", 1990);

        assertThat(Refusals.of(() -> approve.execute(given.people().reviewer(), decision(song))))
                .singleElement()
                .isInstanceOfSatisfying(
                        Problem.Stale.class,
                        stale -> assertThat(stale.headRevisionId()).isEqualTo(newer.revisionId()));
    }

    @Test
    void anApprovalBelongsToItsRevision() {
        var song = given.song(unique("Yesterday")).approved();
        var newer = song.revised("releaseYear", 1990);

        assertThat(work(newer)).isEqualTo(WorkState.DRAFT);
        assertThat(item(song)).isEqualTo("SUPERSEDED");
        assertThat(rows.column("SELECT voided_because FROM decision WHERE revision_id = ?", song.revisionId()))
                .containsOnlyNulls()
                .hasSize(1);
        assertThat(Refusals.messages(() -> newer.nowPublished()))
                .singleElement()
                .asString()
                .contains("needs one more approval");
    }

    @Test
    void anEditThatChangesNothingLeavesTheApproval() {
        var song = given.song(unique("Yesterday")).approved();

        var same = song.revised("releaseYear", 1987);

        assertThat(same.revisionId()).isEqualTo(song.revisionId());
        assertThat(work(song)).isEqualTo(WorkState.APPROVED);
    }

    @Test
    void nobodyApprovesTwice() {
        var song = given.song(unique("Yesterday")).approved();

        assertThat(Refusals.messages(() -> song.nowApproved()))
                .contains("You approved this revision already; ask somebody else for the next approval.");
        assertThat(rows.column("SELECT id FROM decision WHERE entry_id = ?", song.entryId()))
                .hasSize(1);
    }

    @Test
    void requestedChangesSayWhatAndTakeApprovalsBack() {
        var song = given.song(unique("Yesterday")).approved();
        var pia = given.people().publisher();

        assertThat(Refusals.messages(() -> requestChanges.execute(pia, decision(song))))
                .containsExactly("Say what has to change.");
        requestChanges.execute(pia, new DecisionRequest(song.reviewId(), List.of(song.head()), " Name a source. "));

        assertThat(work(song)).isEqualTo(WorkState.CHANGES_REQUESTED);
        assertThat(item(song)).isEqualTo("CHANGES_REQUESTED");
        assertThat(rows.column(
                        "SELECT voided_because FROM decision WHERE kind = 'APPROVE' AND entry_id = ?", song.entryId()))
                .containsExactly("CHANGES_REQUESTED");
        assertThat(rows.column(
                        "SELECT text FROM decision WHERE kind = 'REQUEST_CHANGES' AND entry_id = ?", song.entryId()))
                .containsExactly("Name a source.");
        assertThat(rows.column("SELECT details FROM journal WHERE entry_id = ?", song.entryId()))
                .noneMatch(details -> String.valueOf(details).contains("source"));
    }

    @Test
    void whatWasSentBackIsSubmittedAgainInAReviewOfItsOwn() {
        var song = given.song(unique("Yesterday")).changesRequested();

        var again = song.revised("releaseYear", 1990).submitted();

        assertThat(again.reviewId()).isNotEqualTo(song.reviewId());
        assertThat(item(song)).isEqualTo("SUPERSEDED");
        assertThat(item(again)).isEqualTo("OPEN");
    }

    @Test
    void aWithdrawnReviewCannotBeDecidedAnyMore() {
        var song = given.song(unique("Yesterday")).inReview();

        withdraw.execute(song.author(), decision(song));

        assertThat(work(song)).isEqualTo(WorkState.DRAFT);
        assertThat(item(song)).isEqualTo("WITHDRAWN");
        assertThat(Refusals.messages(() -> song.nowApproved()))
                .anyMatch(message -> message.endsWith("is not in this review any more; look at it again."));
        assertThat(song.submitted().reviewId()).isNotEqualTo(song.reviewId());
    }

    @Test // E11
    void whatWasWithdrawnGoesBackIntoItsReviewAsItWas() {
        var song = given.song(unique("Song")).draft();
        var other = given.song(unique("Other")).draft();
        var review = given.submitTogether(List.of(song, other));
        var author = song.author();
        withdraw.execute(author, DecisionRequest.of(review, song.head(), other.head()));

        rejoinReview.execute(author, DecisionRequest.of(review, song.head(), other.head()));

        assertThat(work(song)).isEqualTo(WorkState.IN_REVIEW);
        assertThat(rows.column("SELECT state FROM review_item WHERE review_id = ?", review))
                .containsExactly("OPEN", "OPEN");
        approve.execute(given.people().reviewer(), DecisionRequest.of(review, song.head()));
        withdraw.execute(author, DecisionRequest.of(review, other.head()));
        var changed = other.revised("releaseYear", 1990);
        assertThat(Refusals.messages(() -> rejoinReview.execute(author, DecisionRequest.of(review, changed.head()))))
                .containsExactly("What was withdrawn has changed since, or was not of this review; submit it anew.");
    }

    @Test // E5
    void aDecisionNamesTheHashOfWhatWasShown() {
        var song = given.song(unique("Song")).inReview();

        assertThat(Refusals.messages(() -> approve.execute(
                        given.people().reviewer(),
                        new DecisionRequest(
                                song.reviewId(), List.of(song.head()), null, Map.of(song.entryId(), "0".repeat(64))))))
                .singleElement()
                .asString()
                .endsWith("does not say what was shown any more; look at it again.");
    }

    @Test
    void contributorsWithdrawOnlyWhatTheySubmitted() {
        var carl = given.people().contributor();
        var own = given.song(unique("Mine")).by(carl).inReview();
        var others = given.song(unique("Theirs")).inReview();

        withdraw.execute(carl, decision(own));

        assertThat(Refusals.messages(() -> withdraw.execute(carl, decision(others))))
                .containsExactly("You may withdraw only what you submitted; ask an editor.");
    }

    @Test
    void contributorsSubmitOnlyWhatTheyCreated() {
        var song = given.song(unique("Yesterday")).draft();

        assertThat(Refusals.messages(
                        () -> submitForReview.execute(given.people().contributor(), SubmitRequest.of(song.head()))))
                .containsExactly("You may submit only entries that you created; ask an editor.");
    }

    @Test
    void itemsOfOneReviewAreDecidedOneByOne() {
        var first = given.song(unique("One")).draft();
        var second = given.song(unique("Two")).draft();
        var review = submitForReview.execute(first.author(), SubmitRequest.of(first.head(), second.head()));

        approve.execute(given.people().reviewer(), DecisionRequest.of(review, first.head()));

        assertThat(work(first)).isEqualTo(WorkState.APPROVED);
        assertThat(work(second)).isEqualTo(WorkState.IN_REVIEW);
    }

    @Test
    void aReviewerWhoIsAskedCanApprove() {
        var song = given.song(unique("Yesterday")).draft();
        var moderator = given.people().moderator();

        assertThat(Refusals.messages(() -> submitForReview.execute(
                        song.author(), new SubmitRequest(List.of(song.head()), null, moderator.id(), null))))
                .singleElement()
                .asString()
                .startsWith("This person cannot approve “");
        var review = submitForReview.execute(
                song.author(),
                new SubmitRequest(
                        List.of(song.head()),
                        "Please.",
                        given.people().reviewer().id(),
                        null));
        assertThat(rows.column("SELECT note FROM review WHERE id = ?", review)).containsExactly("Please.");
    }

    @Test
    void anApprovalOutlastsTheAccountOfItsApprover(DeactivateAccount deactivateAccount) {
        var song = given.song(unique("Yesterday")).inReview();
        var leaving = given.people().somebody("Lea", Role.EDITOR);
        approve.execute(leaving, decision(song));

        deactivateAccount.execute(given.people().admin(), leaving.id());

        song.nowPublished();
        assertThat(work(song)).isEqualTo(WorkState.CLEAN);
    }

    @Test
    void aReviewOutlastsTheAccountOfItsSubmitter(DeactivateAccount deactivateAccount) {
        var leaving = given.people().somebody("Lea", Role.CONTRIBUTOR);
        var song = given.song(unique("Yesterday")).by(leaving).inReview();
        var other = given.song(unique("Tomorrow")).by(leaving).inReview();

        deactivateAccount.execute(given.people().admin(), leaving.id());

        withdraw.execute(given.people().editor(), decision(other));
        song.nowApproved().nowPublished();
        assertThat(work(song)).isEqualTo(WorkState.CLEAN);
        assertThat(work(other)).isEqualTo(WorkState.DRAFT);
    }

    @Test
    void publishingEndsTheReviewAndWhatWasLiveStaysApproved() {
        var song = given.song(unique("Yesterday")).published();

        assertThat(item(song)).isEqualTo("DONE");
        song.unpublished().nowPublished();
        assertThat(work(song)).isEqualTo(WorkState.CLEAN);
    }

    @Test
    void thereIsNoSuchReview() {
        var song = given.song(unique("Yesterday")).inReview();

        assertThat(Refusals.messages(() ->
                        approve.execute(given.people().reviewer(), DecisionRequest.of(UUID.randomUUID(), song.head()))))
                .containsExactly("There is no such review.");
        assertThat(Refusals.messages(() -> approve.execute(
                        given.people().reviewer(), new DecisionRequest(song.reviewId(), List.of(), null))))
                .containsExactly("Choose between one and 100 entries.");
    }

    private static DecisionRequest decision(GivenEntry song) {
        return DecisionRequest.of(song.reviewId(), song.head());
    }

    private WorkState work(GivenEntry song) {
        return entries.find(song.entryId()).orElseThrow().work();
    }

    private String item(GivenEntry song) {
        return String.valueOf(rows.column(
                        "SELECT state FROM review_item WHERE review_id = ? AND entry_id = ?",
                        song.reviewId(),
                        song.entryId())
                .getFirst());
    }

    private String lastJournalKind(GivenEntry song) {
        return String.valueOf(
                rows.column("SELECT kind FROM journal WHERE entry_id = ? ORDER BY sequence DESC", song.entryId())
                        .getFirst());
    }
}
