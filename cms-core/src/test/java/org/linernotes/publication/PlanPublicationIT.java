package org.linernotes.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linernotes.entry.RevisionRef;
import org.linernotes.problem.Problem;
import org.linernotes.publication.Encyclopedia.Knot;
import org.linernotes.testing.IntegrationTest;

@IntegrationTest
class PlanPublicationIT {
    @Inject
    Encyclopedia given;

    @Inject
    Commands commands;

    @Inject
    PlanPublication plan;

    @Test
    void aPlanShowsEffectsAndProblemsAndChangesNothing() {
        var artist = given.approved(Knot.titled("Simple Minds"));
        var song = given.approved(
                Knot.titled("Belfast Child").at("song-" + UUID.randomUUID()).requiring(artist.entryId()));

        var plan = this.plan.publish(given.publisher(), PublishRequest.of(song), null);

        assertThat(plan.effects())
                .singleElement()
                .extracting(PlannedEffect::entryId, PlannedEffect::kind)
                .containsExactly(song.entryId(), "PUBLISH");
        assertThat(plan.problems())
                .singleElement()
                .extracting(Problem::message)
                .asString()
                .startsWith("“Belfast Child” needs “Simple Minds”");
        assertThat(commands.publications().ofEntries(List.of(song.entryId()))).isEmpty();
        assertThat(given.column("SELECT kind FROM journal WHERE entry_id = ?", song.entryId()))
                .isEmpty();
    }

    @Test
    void whoeverAgreedToAPlanGetsThatOrNothing() {
        var song = given.approved(Knot.titled("Bad"));
        var agreed =
                plan.publish(given.publisher(), PublishRequest.of(song), null).planHash();
        publish(PublishRequest.of(song));

        assertThatThrownBy(() -> publish(new PublishRequest(List.of(update(song)), null, null, agreed)))
                .hasMessage("What this would do has changed since you looked; look at the plan again.");

        var update = PublishRequest.of(update(song));
        var again = plan.publish(given.publisher(), update, null).planHash();
        assertThat(publish(new PublishRequest(update.items(), null, null, again)))
                .hasSize(1);
    }

    @Test
    void aPlanToUnpublishNamesWhatNeedsIt() {
        var artist = given.approved(Knot.titled("Simple Minds"));
        var song = given.approved(Knot.titled("Belfast Child").requiring(artist.entryId()));
        publish(PublishRequest.of(artist, song));

        var plan = this.plan.unpublish(
                given.publisher(), new UnpublishRequest(List.of(artist.entryId()), null, "a reason", null, null));

        assertThat(plan.effects())
                .singleElement()
                .extracting(PlannedEffect::kind)
                .isEqualTo("UNPUBLISH");
        assertThat(plan.problems()).singleElement().extracting(Problem::entryId).isEqualTo(song.entryId());
    }

    private List<Publication> publish(PublishRequest request) {
        return commands.publish().execute(given.publisher(), request);
    }

    private RevisionRef update(RevisionRef item) {
        return given.approve(given.revise(item.entryId(), Knot.titled("Bad").at("song-" + UUID.randomUUID())));
    }
}
