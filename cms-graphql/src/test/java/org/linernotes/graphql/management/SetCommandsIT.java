package org.linernotes.graphql.management;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linernotes.graphql.management.Desk.at;
import static org.linernotes.graphql.management.Desk.text;

import io.micronaut.json.tree.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linernotes.account.Role;
import org.linernotes.graphql.management.Desk.Draft;
import org.linernotes.testing.IntegrationTest;

/** What programs do with sets that were scheduled together, and with what nobody wants any more. */
@IntegrationTest
class SetCommandsIT {
    private final Desk desk;

    SetCommandsIT(Desk desk) {
        this.desk = desk;
    }

    @Test // E2
    void whatWasScheduledTogetherIsMovedPublishedAndCancelledTogether() {
        var items = scheduled();

        var moved = schedule("reschedule", "RescheduleInput", items.getFirst(), Map.of("at", "2031-04-01T09:00:00Z"));
        assertThat(at(moved, "publications").size()).isEqualTo(2);
        assertThat(text(moved, "publications", 1, "liveFrom")).startsWith("2031-04-01T09:00:00");
        assertThat(at(moved, "publications", 0, "together").size()).isEqualTo(1);

        var live = schedule("publishScheduled", "PublicationIdInput", items.getLast(), Map.of());
        assertThat(at(live, "publications").size()).isEqualTo(2);
        assertThat(text(live, "publications", 0, "liveFrom")).doesNotStartWith("2031");

        var cancelled = schedule("unschedule", "PublicationIdInput", scheduled().getFirst(), Map.of());
        assertThat(at(cancelled, "publications").size()).isZero();
    }

    @Test
    void draftsAreThrownAwayAndBroughtBack() {
        var editor = desk.the(Role.EDITOR);
        var draft = editor.artist("Artist " + UUID.randomUUID());
        var entry = Map.of("entryId", draft.entryId());

        assertThat(text(
                        editor.command("trash", "EntryIdInput", entry, "entry { publication }"),
                        "entry",
                        "publication"))
                .isEqualTo("TRASHED");
        assertThat(text(
                        editor.command("restoreFromTrash", "EntryIdInput", entry, "entry { publication }"),
                        "entry",
                        "publication"))
                .isEqualTo("NEVER");
        assertThat(text(
                        editor.command("discardDraft", "EntryRevisionInput", draft.item(), "entry { publication }"),
                        "entry",
                        "publication"))
                .isEqualTo("TRASHED");
        assertThat(text(editor.command("trash", "EntryIdInput", entry, "entry { id }"), "problems", 0, "message"))
                .endsWith("is in the trash already; bring it back to go on.");
    }

    private List<Draft> scheduled() {
        var contributor = desk.the(Role.CONTRIBUTOR);
        var drafts = List.of(
                contributor.artist("Artist " + UUID.randomUUID()), contributor.artist("Artist " + UUID.randomUUID()));
        var items = drafts.stream().map(Draft::item).toList();
        var review = text(
                contributor.command("submitForReview", "SubmitForReviewInput", Map.of("items", items), "review { id }"),
                "review",
                "id");
        desk.the(Role.EDITOR)
                .command("approve", "DecideReviewInput", Map.of("reviewId", review, "items", items), "review { id }");
        desk.the(Role.PUBLISHER)
                .command(
                        "publish",
                        "PublishInput",
                        Map.of("items", items, "at", "2031-03-01T09:00:00Z"),
                        "publications { id }");
        return drafts;
    }

    private JsonNode schedule(String mutation, String type, Draft draft, Map<String, String> more) {
        var publisher = desk.the(Role.PUBLISHER);
        var publication = text(publisher.entry(draft.entryId(), "publications { id }"), "publications", 0, "id");
        var input = new TreeMap<String, Object>(more);
        input.put("publicationId", publication);
        input.put("together", true);
        return publisher.command(mutation, type, input, "publications { liveFrom together { id } }");
    }
}
