package org.linernotes.graphql.management;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.linernotes.account.Account;
import org.linernotes.account.Actor;
import org.linernotes.account.CreateAccount;
import org.linernotes.account.CreateApiToken;
import org.linernotes.account.NewAccount;
import org.linernotes.account.Role;
import org.linernotes.content.ContentJson;
import org.linernotes.graphql.testing.GraphQlClient;
import org.linernotes.graphql.testing.GraphQlClient.Reply;

/** Where the people of the tests sit: each sends requests with a token of their own. */
@Singleton
public class Desk {
    static final String PATH = "/manage/graphql";

    private static final Actor ADMINISTRATOR =
            new Actor(new UUID(0, 1), "Setup", Set.of(Role.ADMIN), Actor.Kind.SYSTEM);

    private final GraphQlClient client;
    private final CreateAccount createAccount;
    private final CreateApiToken createApiToken;
    private final Map<Role, Person> people = new ConcurrentHashMap<>();

    Desk(GraphQlClient client, CreateAccount createAccount, CreateApiToken createApiToken) {
        this.client = client;
        this.createAccount = createAccount;
        this.createApiToken = createApiToken;
    }

    /** Somebody who works here. */
    public final class Person {
        private final Account account;
        private final String token;

        private Person(Account account) {
            this.account = account;
            var actor = new Actor(account.id(), account.name(), account.roles(), Actor.Kind.PERSON);
            this.token = createApiToken
                    .execute(actor, "test", Instant.now().plus(Duration.ofDays(1)))
                    .text();
        }

        public String id() {
            return Ids.write(Ids.ACCOUNT, account.id());
        }

        public Map<String, String> authorization() {
            return Map.of("Authorization", "Bearer " + token);
        }

        public Reply send(String document, Map<String, ? extends @Nullable Object> variables) {
            return client.query(PATH, document, variables, authorization());
        }

        /** Gives a command and answers its payload, whatever is in it. */
        public JsonNode command(String mutation, String inputType, Map<String, ?> input, String selection) {
            var reply = send(
                    "mutation ($input: %s!) { payload: %s(input: $input) { %s problems { code message path entryId } } }"
                            .formatted(inputType, mutation, selection),
                    Map.of("input", input));
            return reply.at("data", "payload");
        }

        public JsonNode entry(String id, String selection) {
            return send("query ($id: ID!) { entry(id: $id) { " + selection + " } }", Map.of("id", id))
                    .at("data", "entry");
        }

        /** Makes an artist of that name, ready for review. */
        public Draft artist(String name) {
            var payload = command(
                    "createArtist",
                    "CreateArtistInput",
                    Map.of(
                            "content",
                            Map.of("name", name, "sortName", name, "kind", "GROUP", "bio", paragraph("They play."))),
                    "entry { id slug head { id } }");
            return Draft.of(payload);
        }
    }

    private static Map<String, Object> paragraph(String words) {
        var text = Map.of("type", "text", "text", words);
        return Map.of("type", "doc", "content", List.of(Map.of("type", "paragraph", "content", List.of(text))));
    }

    /** An entry and its newest revision, as a client remembers them. */
    public record Draft(String entryId, String revisionId) {
        static Draft of(JsonNode payload) {
            return new Draft(text(payload, "entry", "id"), text(payload, "entry", "head", "id"));
        }

        Map<String, String> item() {
            return Map.of("entryId", entryId, "revisionId", revisionId);
        }
    }

    /** Drafts, reviews and publishes content as three people do. */
    public Draft published(String type, Map<String, ?> content) {
        var contributor = the(Role.CONTRIBUTOR);
        var editor = the(Role.EDITOR);
        var draft = Draft.of(contributor.command(
                "createEntry",
                "CreateEntryInput",
                Map.of("type", type, "content", content),
                "entry { id head { id } }"));
        var items = Map.of("items", List.of(draft.item()));
        var review = text(
                contributor.command("submitForReview", "SubmitForReviewInput", items, "review { id }"), "review", "id");
        requireDone(editor.command(
                "approve",
                "DecideReviewInput",
                Map.of("reviewId", review, "items", List.of(draft.item())),
                "review { id }"));
        requireDone(the(Role.PUBLISHER).command("publish", "PublishInput", items, "publications { id }"));
        return draft;
    }

    private static void requireDone(JsonNode payload) {
        assertThat(at(payload, "problems").size())
                .as(ContentJson.print(payload))
                .isZero();
    }

    /** The one person of these tests who has that role. */
    public Person the(Role role) {
        return people.computeIfAbsent(role, this::another);
    }

    public Person another(Role role) {
        var name = role.name().toLowerCase(Locale.ROOT) + UUID.randomUUID();
        return new Person(createAccount.execute(
                ADMINISTRATOR,
                new NewAccount(name + "@example.org", name, Set.of(role), "correct horse battery " + name)));
    }

    public static String text(JsonNode node, Object... path) {
        return at(node, path).getStringValue();
    }

    public static JsonNode at(JsonNode node, Object... path) {
        var found = node;
        for (var step : path) {
            found = Objects.requireNonNull(
                    step instanceof Integer index ? found.get(index) : found.get(step.toString()),
                    () -> "No " + step + " in " + node.getValue());
        }
        return found;
    }
}
