package org.linernotes.graphql.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linernotes.graphql.management.Desk.at;
import static org.linernotes.graphql.management.Desk.text;

import io.micronaut.json.tree.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linernotes.account.Role;
import org.linernotes.content.TypeId;
import org.linernotes.graphql.management.Desk;
import org.linernotes.graphql.testing.GraphQlClient.Reply;
import org.linernotes.testing.GeneratedTexts;
import org.linernotes.testing.IntegrationTest;
import org.linernotes.testing.Rows;

/** What readers tell the editors waits in an inbox, and becomes a draft that names the reader. */
@IntegrationTest
class SuggestionsIT {
    private static final String INBOX = """
            { suggestions(first: 100) { nodes { id entry { id } fact { id } kind body sourceUrl name place email } } }""";

    private final Frontend frontend;
    private final Desk desk;
    private final String unique = Library.unique();

    SuggestionsIT(Frontend frontend, Desk desk) {
        this.frontend = frontend;
        this.desk = desk;
    }

    @BeforeEach
    void forgetSenders(Rows rows) {
        rows.forgetSenders();
    }

    @Test
    void aNewFactBecomesADraftThatNamesTheReader() {
        var artist = artist();

        var sent = suggest(
                artist, Map.of("sourceUrl", "https://example.org/interview", "name", "Linc", "place", "Beaumont"));
        var again = suggest(
                artist, Map.of("sourceUrl", "https://example.org/interview", "name", "Linc", "place", "Beaumont"));

        assertThat(sent.at("data", "submitSuggestion", "accepted").getBooleanValue())
                .isTrue();
        assertThat(again.at("data", "submitSuggestion", "accepted").getBooleanValue())
                .isTrue();
        assertThat(waiting(artist)).hasSize(1);
        var accepted = decide("acceptSuggestion", waiting(artist).getFirst());
        assertThat(at(accepted, "problems").size()).isZero();
        assertThat(text(accepted, "entry", "type")).isEqualTo("Fact");
        var content = at(accepted, "entry", "head", "content");
        assertThat(text(content, "about")).isEqualTo(artist.toString());
        assertThat(text(content, "suggestionCredit", "name")).isEqualTo("Linc");
        assertThat(waiting(artist)).isEmpty();
    }

    @Test
    void whatAReaderMaySendCanBeAccepted() {
        var artist = artist();

        var sent = suggest(artist, Map.of("body", "a line\n".repeat(700) + "\n\nand another paragraph"));
        assertThat(sent.at("data", "submitSuggestion", "accepted").getBooleanValue())
                .as(sent.text())
                .isTrue();
        var accepted = decide("acceptSuggestion", waiting(artist).getFirst());

        assertThat(at(accepted, "problems").size()).isZero();
        assertThat(at(accepted, "entry", "head", "content", "body", "content").size())
                .isEqualTo(2);
    }

    // S2
    @Test
    void theLongestTextsOfAnyKindAreRefusedInWordsOrBecomeDrafts() {
        var artist = artist();
        for (var kind :
                List.of("line breaks", "short lines", "paragraphs", "marks out of order", "embeddings", "tags")) {
            var sent = suggest(artist, Map.of("body", GeneratedTexts.of(5_000).get(kind)));
            assertThat(sent.at("data", "submitSuggestion", "accepted").getBooleanValue())
                    .as(sent.text())
                    .isTrue();
            var accepted = decide("acceptSuggestion", waiting(artist).getFirst());
            assertThat(at(accepted, "problems").size()).as(kind).isZero();
        }
        assertThat(suggest(artist, Map.of("name", "Li\u202Enc")).text()).contains("U+202E");
    }

    @Test
    void theFirstDecisionStands() {
        var artist = artist();
        suggest(artist, Map.of());
        var suggestion = waiting(artist).getFirst();

        var dismissed = decide("dismissSuggestion", suggestion);
        var late = decide("acceptSuggestion", suggestion);

        assertThat(text(dismissed, "entry", "id")).isEqualTo(artist.toString());
        assertThat(text(late, "problems", 0, "message")).isEqualTo("Somebody has decided on this suggestion already.");
    }

    @Test
    void aCorrectionLeadsToTheFactThatIsMeant() {
        var artist = artist();
        var fact = fact(artist);

        suggest(artist, Map.of("kind", "CORRECTION", "factId", fact.toString()));
        var accepted = decide("acceptSuggestion", waiting(artist).getFirst());

        assertThat(text(accepted, "entry", "id")).isEqualTo(fact.toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            body      | ' '           | Write what you suggest first.
            sourceUrl | javascript:no | Enter the whole address of the source, such as https://example.org/page.
            email     | nobody        | Enter an e-mail address like ana@example.org, or leave it out.
            targetId  | no-id         | There is nothing here to suggest something about.
            factId    | no-id         | This page has no such fact any more.
            """)
    void whatCannotBeTakenIsRefusedWithASentence(String field, String value, String sentence) {
        var artist = artist();

        var refused = suggest(artist, Map.of(field, value));

        if (refused.body().get("errors") == null) {
            assertThat(refused.at("data", "submitSuggestion", "accepted").getBooleanValue())
                    .isFalse();
            assertThat(refused.text("data", "submitSuggestion", "userErrors", 0, "message"))
                    .isEqualTo(sentence);
        } else {
            assertThat(field).isEqualTo("sourceUrl");
            assertThat(refused.status()).isEqualTo(400);
        }
        assertThat(waiting(artist)).isEmpty();
    }

    @Test
    void aDraftCannotBeSuggestedAbout() {
        var draft = desk.the(Role.CONTRIBUTOR).artist("Draft " + unique);

        var refused = suggest(TypeId.parse(draft.entryId()).orElseThrow(), Map.of());

        assertThat(refused.text("data", "submitSuggestion", "userErrors", 0, "message"))
                .isEqualTo("There is nothing here to suggest something about.");
    }

    @Test
    void contributorsDoNotReadTheInbox() {
        var refused = desk.the(Role.CONTRIBUTOR).send(INBOX, Map.of());

        assertThat(refused.code()).isEqualTo("FORBIDDEN");
    }

    private TypeId artist() {
        return id(desk.published(
                "Artist",
                Map.of(
                        "name",
                        unique,
                        "sortName",
                        unique,
                        "kind",
                        "GROUP",
                        "slug",
                        unique,
                        "bio",
                        paragraph("They play."))));
    }

    private static Map<String, Object> paragraph(String words) {
        var text = Map.of("type", "text", "text", words);
        return Map.of("type", "doc", "content", List.of(Map.of("type", "paragraph", "content", List.of(text))));
    }

    private TypeId fact(TypeId about) {
        return id(desk.published(
                "Fact",
                Map.of("about", about.toString(), "claim", "STATED", "body", paragraph("It was made in a day."))));
    }

    private static TypeId id(Desk.Draft draft) {
        return TypeId.parse(draft.entryId()).orElseThrow();
    }

    private Reply suggest(TypeId target, Map<String, String> more) {
        var input = new HashMap<>(Map.of(
                "targetId",
                target.toString(),
                "kind",
                "NEW_FACT",
                "body",
                "The drums were recorded first.\nIn one take.",
                "clientMutationId",
                unique));
        input.putAll(more);
        return frontend.ask("""
                mutation ($input: SubmitSuggestionInput!) {
                  submitSuggestion(input: $input) { accepted userErrors { code message } }
                }""", Map.of("input", input));
    }

    private List<String> waiting(TypeId target) {
        var nodes = desk.the(Role.EDITOR).send(INBOX, Map.of()).at("data", "suggestions", "nodes");
        return StreamSupport.stream(nodes.values().spliterator(), false)
                .filter(node -> text(node, "entry", "id").equals(target.toString()))
                .map(node -> text(node, "id"))
                .toList();
    }

    private JsonNode decide(String mutation, String suggestion) {
        return desk.the(Role.EDITOR)
                .command(
                        mutation,
                        "SuggestionDecisionInput",
                        Map.of("suggestionId", suggestion),
                        "entry { id type head { content } }");
    }
}
