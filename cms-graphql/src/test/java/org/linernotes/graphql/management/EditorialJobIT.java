package org.linernotes.graphql.management;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linernotes.graphql.management.Desk.text;

import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linernotes.account.Role;
import org.linernotes.graphql.management.Desk.Draft;
import org.linernotes.testing.IntegrationTest;

/** The whole job over HTTP: a contributor drafts, an editor approves, a publisher publishes. */
@IntegrationTest
class EditorialJobIT {
    @Inject
    Desk desk;

    @Test
    void leadsFromADraftToAPublication() {
        var draft = desk.the(Role.CONTRIBUTOR).artist(name("Simple Minds"));

        var submitted = submit(draft);
        assertThat(text(submitted, "review", "state")).isEqualTo("OPEN");
        assertThat(status(draft)).isEqualTo("In review");

        var approved = approve(Role.EDITOR, text(submitted, "review", "id"), draft);
        assertThat(problems(approved)).isEmpty();
        assertThat(text(approved, "review", "state")).isEqualTo("APPROVED");

        var published = publish(draft, Map.of());
        assertThat(problems(published)).isEmpty();
        assertThat(text(published, "publications", 0, "revision", "id")).isEqualTo(draft.revisionId());
        assertThat(status(draft)).isEqualTo("Published");
    }

    @Test
    void letsNobodyApproveTheirOwnWords() {
        var draft = desk.the(Role.EDITOR).artist(name("Wire"));
        var review = text(
                desk.the(Role.EDITOR)
                        .command(
                                "submitForReview",
                                "SubmitForReviewInput",
                                Map.of("items", List.of(draft.item())),
                                "review { id }"),
                "review",
                "id");

        var refused = approve(Role.EDITOR, review, draft);

        assertThat(text(refused, "problems", 0, "code")).isEqualTo("FORBIDDEN");
        assertThat(status(draft)).isEqualTo("In review");
    }

    @Test
    void namesTheHeadToWhoeverSavesOverAnother() {
        var ana = desk.the(Role.CONTRIBUTOR);
        var draft = ana.artist(name("Japan"));
        var first = save(draft, Map.of("name", name("Japan (band)")));
        var second = save(draft, Map.of("name", name("Japan, the band")));

        assertThat(problems(first)).isEmpty();
        assertThat(text(second, "problems", 0, "code")).isEqualTo("STALE");
        assertThat(text(second, "problems", 0, "conflict", "head", "id")).isEqualTo(text(first, "entry", "head", "id"));
    }

    @Test
    void publishesAtAnInstantAndMovesIt() {
        var draft = approved("Magazine");
        var at = Instant.now().plus(2, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MILLIS);

        var scheduled = publish(draft, Map.of("at", at.toString()));
        assertThat(problems(scheduled)).isEmpty();
        assertThat(text(scheduled, "publications", 0, "liveFrom")).isEqualTo(at.toString());

        var id = text(scheduled, "publications", 0, "id");
        var later = at.plus(1, ChronoUnit.DAYS);
        var moved = desk.the(Role.PUBLISHER)
                .command(
                        "reschedule",
                        "RescheduleInput",
                        Map.of("publicationId", id, "at", later.toString()),
                        "publications { id liveFrom }");
        assertThat(problems(moved)).isEmpty();
        assertThat(text(moved, "publications", 0, "liveFrom")).isEqualTo(later.toString());

        var coming = desk.the(Role.PUBLISHER)
                .send(
                        "query ($until: DateTime!) { upcoming(until: $until, first: 100) { nodes { entry { id } } totalCount } }",
                        Map.of("until", later.plusSeconds(1).toString()));
        assertThat(coming.text()).contains(draft.entryId());

        var cancelled = desk.the(Role.PUBLISHER)
                .command(
                        "unschedule",
                        "PublicationIdInput",
                        Map.of("publicationId", text(moved, "publications", 0, "id")),
                        "publications { id }");
        assertThat(problems(cancelled)).isEmpty();
        assertThat(Objects.requireNonNull(cancelled.get("publications")).size()).isZero();
    }

    @Test
    void endsAndHidesWhatIsLive() {
        var draft = approved("Ultravox");
        var pia = desk.the(Role.PUBLISHER);
        publish(draft, Map.of());

        var hidden = pia.command(
                "takeDown",
                "TakeDownInput",
                Map.of("entryId", draft.entryId(), "reason", "A claim."),
                "entry { status }");
        assertThat(text(hidden, "entry", "status")).contains("taken down");
        var shown = pia.command(
                "liftTakeDown",
                "TakeDownInput",
                Map.of("entryId", draft.entryId(), "reason", "Settled."),
                "entry { status }");
        assertThat(text(shown, "entry", "status")).isEqualTo("Published");

        var end = Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MILLIS);
        var expiring = pia.command(
                "expire",
                "ExpireInput",
                Map.of("entryIds", List.of(draft.entryId()), "at", end.toString()),
                "publications { expiresAt }");
        assertThat(text(expiring, "publications", 0, "expiresAt")).isEqualTo(end.toString());

        var ended = pia.command(
                "unpublish",
                "UnpublishInput",
                Map.of("entryIds", List.of(draft.entryId()), "reason", "Out of date."),
                "publications { id }");
        assertThat(problems(ended)).isEmpty();
        assertThat(status(draft)).startsWith("Unpublished");
    }

    @Test
    void changesNothingForThoseWhoMayNot() {
        var draft = approved("Television");
        var before = desk.the(Role.ADMIN).entry(draft.entryId(), "status updatedAt publications { id }");

        for (var role : List.of(Role.CONTRIBUTOR, Role.EDITOR, Role.MODERATOR)) {
            var refused = desk.the(role)
                    .command("publish", "PublishInput", Map.of("items", List.of(draft.item())), "publications { id }");
            assertThat(text(refused, "problems", 0, "code")).isEqualTo("FORBIDDEN");
        }
        var created = desk.the(Role.MODERATOR)
                .command(
                        "createEntry",
                        "CreateEntryInput",
                        Map.of("type", "Artist", "content", Map.of("name", "x")),
                        "entry { id }");
        assertThat(text(created, "problems", 0, "code")).isEqualTo("FORBIDDEN");
        assertThat(desk.the(Role.ADMIN).entry(draft.entryId(), "status updatedAt publications { id }"))
                .isEqualTo(before);
    }

    @Test
    void doesOnceWhatIsAskedTwice() {
        var ana = desk.the(Role.CONTRIBUTOR);
        var key = UUID.randomUUID().toString();
        var input = Map.of("type", "Artist", "content", Map.of("name", name("Visage")), "clientMutationId", key);

        var first = ana.command("createEntry", "CreateEntryInput", input, "entry { id }");
        var second = ana.command("createEntry", "CreateEntryInput", input, "entry { id }");
        assertThat(text(second, "entry", "id")).isEqualTo(text(first, "entry", "id"));

        var other = new HashMap<String, Object>(input);
        other.put("content", Map.of("name", name("Something else")));
        var refused = ana.command("createEntry", "CreateEntryInput", other, "entry { id }");
        assertThat(text(refused, "problems", 0, "code")).isEqualTo("INVALID");
        assertThat(text(refused, "problems", 0, "path")).isEqualTo("clientMutationId");
    }

    @Test
    void makesASongWithItsArtistAtOnce() {
        var payload = desk.the(Role.CONTRIBUTOR)
                .command(
                        "createEntries",
                        "CreateEntriesInput",
                        Map.of(
                                "entries",
                                List.of(
                                        Map.of(
                                                "clientId",
                                                "a",
                                                "type",
                                                "Artist",
                                                "content",
                                                Map.of("name", name("XTC"))),
                                        Map.of(
                                                "clientId",
                                                "s",
                                                "type",
                                                "Song",
                                                "content",
                                                Map.of(
                                                        "title",
                                                        name("Senses Working Overtime"),
                                                        "artistCredit",
                                                        List.of(Map.of("artist", "new:a")))))),
                        "entries { id type head { content } }");

        assertThat(problems(payload)).isEmpty();
        var artist = text(payload, "entries", 0, "id");
        assertThat(text(payload, "entries", 1, "head", "content", "artistCredit", 0, "artist"))
                .isEqualTo(artist);
        var referencing = desk.the(Role.EDITOR).entry(artist, "referencedBy { totalCount nodes { id } }");
        assertThat(text(referencing, "referencedBy", "nodes", 0, "id")).isEqualTo(text(payload, "entries", 1, "id"));
    }

    @Test
    void showsWhatChangedAndWhoMayDoWhat() {
        var draft = desk.the(Role.CONTRIBUTOR).artist(name("Buzzcocks"));
        save(draft, Map.of("name", name("Buzzcocks"), "origin", "Bolton"));

        var entry = desk.the(Role.EDITOR)
                .entry(
                        draft.entryId(),
                        "head { number author { name } base { id } diff { path before after } } revisions { totalCount nodes { number } }"
                                + " checks { level code path message } allowedActions { action allowed reasons whoCan { id } }");

        assertThat(text(entry, "head", "base", "id")).isEqualTo(draft.revisionId());
        assertThat(Objects.requireNonNull(entry.get("head")).get("diff")).isNotNull();
        assertThat(Desk.at(entry, "revisions", "totalCount").getIntValue()).isEqualTo(2);
        assertThat(Objects.requireNonNull(entry.get("allowedActions")).size()).isGreaterThan(10);
    }

    private Draft approved(String name) {
        var draft = desk.the(Role.CONTRIBUTOR).artist(name(name));
        var approved = approve(Role.EDITOR, text(submit(draft), "review", "id"), draft);
        assertThat(problems(approved)).isEmpty();
        return draft;
    }

    private JsonNode submit(Draft draft) {
        var payload = desk.the(Role.CONTRIBUTOR)
                .command(
                        "submitForReview",
                        "SubmitForReviewInput",
                        Map.of("items", List.of(draft.item()), "note", "Please look."),
                        "review { id state approvalsNeeded whoCanApprove { id } items { changes { path } } }");
        assertThat(problems(payload)).isEmpty();
        return payload;
    }

    private JsonNode approve(Role role, String review, Draft draft) {
        return desk.the(role)
                .command(
                        "approve",
                        "DecideReviewInput",
                        Map.of("reviewId", review, "items", List.of(draft.item())),
                        "review { id state decisions { kind by { id } } }");
    }

    private JsonNode publish(Draft draft, Map<String, String> more) {
        var input = new HashMap<String, Object>(more);
        input.put("items", List.of(draft.item()));
        return desk.the(Role.PUBLISHER)
                .command(
                        "publish",
                        "PublishInput",
                        input,
                        "publications { id liveFrom revision { id } approvals { by { id } } }");
    }

    private JsonNode save(Draft draft, Map<String, String> content) {
        var reply = desk.the(Role.CONTRIBUTOR)
                .send(
                        """
                mutation ($input: SaveEntryInput!) {
                  saveEntry(input: $input) {
                    entry { head { id number } } unchanged
                    problems { code message conflict { head { id number } fields { path } } }
                  }
                }""",
                        Map.of(
                                "input",
                                Map.of(
                                        "entryId",
                                        draft.entryId(),
                                        "baseRevisionId",
                                        draft.revisionId(),
                                        "content",
                                        content)));
        return reply.at("data", "saveEntry");
    }

    private String status(Draft draft) {
        return text(desk.the(Role.EDITOR).entry(draft.entryId(), "status"), "status");
    }

    private static List<JsonNode> problems(JsonNode payload) {
        var problems = Objects.requireNonNull(payload.get("problems"));
        return IntStream.range(0, problems.size()).mapToObj(problems::get).toList();
    }

    private static String name(String name) {
        return name + " " + UUID.randomUUID();
    }
}
