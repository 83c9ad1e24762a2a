package org.linernotes.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linernotes.testing.Given.unique;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.linernotes.entry.RevisionRef;
import org.linernotes.problem.Problem;
import org.linernotes.testing.Given;
import org.linernotes.testing.GivenEntry;
import org.linernotes.testing.IntegrationTest;
import org.linernotes.testing.Refusals;
import org.linernotes.testing.Rows;

/** Parts and external ids: there for readers exactly as long as the publication that says them. */
@IntegrationTest
class PartsAndIdsIT {
    @Inject
    Given given;

    @Inject
    Rows rows;

    @Inject
    Publish publish;

    @Inject
    PlanPublication plan;

    @Test
    void partsAreLiveAsLongAsTheirEntryIs() {
        var song = given.song(unique("Part"))
                .with("videos", List.of(Map.of("title", "One"), Map.of("title", "Two")))
                .approved();
        assertThat(liveParts(song)).isEmpty();

        song.nowPublished();
        assertThat(liveParts(song)).hasSize(2);

        song.revised("videos", List.of(Map.of("title", "Two")))
                .submitted()
                .nowApproved()
                .nowPublished();
        assertThat(liveParts(song)).hasSize(1);

        song.unpublished();
        assertThat(liveParts(song)).isEmpty();
    }

    @Test
    void anExternalIdThatNamesOneEntryBelongsToOneLiveEntryOfAType() {
        var title = unique("Owner");
        var id = item();
        var owner = artist(title, "WIKIDATA", id).published();
        var other = artist(unique("Other"), "WIKIDATA", id).approved();

        assertThat(problems(other)).singleElement().isInstanceOfSatisfying(Problem.Blocked.class, blocked -> {
            assertThat(blocked.code()).isEqualTo("EXTERNAL_ID_TAKEN");
            assertThat(blocked.path()).isEqualTo("externalIds");
            assertThat(blocked.message()).contains(title).contains(id);
        });
        assertThat(plan.publish(given.people().publisher(), request(other), null)
                        .problems())
                .hasSize(1);

        owner.unpublished();
        other.nowPublished();
        assertThat(rows.column("SELECT entry_id FROM live.external_id WHERE value = ?", id))
                .containsExactly(other.entryId().toString());
    }

    @Test
    void entriesMaySwapTheirIdsInOneSet() {
        var ids = List.of(item(), item());
        var first = artist(unique("First"), "WIKIDATA", ids.getFirst()).published();
        var second = artist(unique("Second"), "WIKIDATA", ids.getLast()).published();

        var swapped = List.of(
                first.revised("externalIds", externalIds("WIKIDATA", ids.getLast()))
                        .submitted()
                        .nowApproved(),
                second.revised("externalIds", externalIds("WIKIDATA", ids.getFirst()))
                        .submitted()
                        .nowApproved());
        publish.execute(
                given.people().publisher(),
                new PublishRequest(swapped.stream().map(GivenEntry::head).toList(), null, ScheduledChoice.KEEP, null));

        assertThat(rows.column("SELECT entry_id FROM live.external_id WHERE value = ?", ids.getFirst()))
                .containsExactly(second.entryId().toString());
    }

    @Test
    void otherSchemesMayNameSeveralEntries() {
        artist(unique("First"), "SPOTIFY", "3fMbdgg4jU18AjLCKBhRSm").published();
        artist(unique("Second"), "SPOTIFY", "3fMbdgg4jU18AjLCKBhRSm").published();

        assertThat(rows.column("SELECT entry_id FROM live.external_id WHERE value = '3fMbdgg4jU18AjLCKBhRSm'"))
                .hasSize(2);
    }

    private Given.DraftToBe artist(String name, String scheme, String value) {
        return given.artist(name).with("externalIds", externalIds(scheme, value));
    }

    private static List<Map<String, String>> externalIds(String scheme, String value) {
        return List.of(Map.of("scheme", scheme, "value", value));
    }

    private static String item() {
        return "Q" + ThreadLocalRandom.current().nextInt(1, Integer.MAX_VALUE);
    }

    private List<Problem> problems(GivenEntry entry) {
        return Refusals.of(() -> publish.execute(given.people().publisher(), request(entry)));
    }

    private static PublishRequest request(GivenEntry entry) {
        return new PublishRequest(List.<RevisionRef>of(entry.head()), null, ScheduledChoice.KEEP, null);
    }

    private List<String> liveParts(GivenEntry entry) {
        return rows.column("SELECT part_id FROM live.part WHERE entry_id = ?", entry.entryId()).stream()
                .map(String::valueOf)
                .toList();
    }
}
