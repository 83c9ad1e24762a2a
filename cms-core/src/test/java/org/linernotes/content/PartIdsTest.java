package org.linernotes.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linernotes.problem.Problem;
import org.linernotes.problem.ProblemException;

class PartIdsTest {
    private static final String SONG = "song_01h2xcejqtf2nbrexx3vqjhp44";
    private static final String TWO_VIDEOS = """
            {"title": "Song", "videos": [
              {"title": "First", "awards": [{"category": "Best Animation"}, {"category": "Best Animation"}]},
              {"title": "Second"}]}""";

    private final Engine engine = Engine.start();

    @Test
    void everyPartGetsAnIdOfItsKind() {
        var song = complete("Song", TWO_VIDEOS, null);

        assertThat(ContentParts.wanting(song)).isZero();
        assertThat(ContentParts.in(song))
                .extracting(ContentPart::kind, ContentPart::path)
                .map(Object::toString)
                .containsExactlyInAnyOrder(
                        "(\"MusicVideo\", \"videos[0]\")",
                        "(\"AwardResult\", \"videos[0].awards[0]\")",
                        "(\"AwardResult\", \"videos[0].awards[1]\")",
                        "(\"MusicVideo\", \"videos[1]\")");
        assertThat(ContentJson.print(song.tree())).contains("\"id\":\"video_", "\"id\":\"award_result_");
        assertThat(ids(song)).doesNotHaveDuplicates().hasSize(4);
    }

    @Test
    void theSameContentWithoutIdsIsTheSameContent() {
        var head = complete("Song", TWO_VIDEOS, null);

        assertThat(complete("Song", TWO_VIDEOS, head)).isEqualTo(head);
        assertThat(complete("Song", ContentJson.print(head.tree()), head)).isEqualTo(head);
    }

    @Test
    void aPartKeepsItsIdWhereverItGoesAndWhateverItBecomes() {
        var head = complete("Song", TWO_VIDEOS, null);
        var videos = List.of(id(head, "videos[0]"), id(head, "videos[1]"));

        var moved = complete("Song", """
                {"title": "Song", "videos": [
                  {"title": "Third"}, {"title": "Second"}, {"id": "%s", "title": "First, renamed"}]}""".formatted(videos.getFirst()), head);

        assertThat(id(moved, "videos[1]")).isEqualTo(videos.getLast());
        assertThat(id(moved, "videos[2]")).isEqualTo(videos.getFirst());
        assertThat(videos).doesNotContain(id(moved, "videos[0]"));
    }

    @Test
    void aGivenIdIsNotGivenToAnotherPartThatLooksLikeIt() {
        var head = complete("Song", TWO_VIDEOS, null);
        var second = id(head, "videos[1]");

        var changed = complete("Song", """
                {"title": "Song", "videos": [{"title": "Second"}, {"id": "%s", "title": "Second"}]}""".formatted(second), head);

        assertThat(id(changed, "videos[1]")).isEqualTo(second);
        assertThat(id(changed, "videos[0]")).isNotEqualTo(second);
    }

    @Test
    void aTextMarksTheWordsOfANewQuotationByItsName() {
        var fact = complete("Fact", quoting("new:first", "new:first"), null);
        var id = id(fact, "quotes[0]");

        assertThat(ContentJson.print(fact.tree()))
                .contains("\"quoteId\":\"" + id + "\"")
                .doesNotContain("new:");
        assertThat(engine.violations(fact))
                .noneMatch(violation -> violation.contains("QUOTE") || violation.contains("NO_WORDS"));
        assertThat(complete("Fact", quoting("new:other", "new:other"), fact)).isEqualTo(fact);
        assertThat(complete("Fact", quoting(id, id), fact)).isEqualTo(fact);
    }

    @Test
    void wordsOfAQuotationThatIsNotThereAreRefused() {
        assertThat(refusal("Fact", quoting("new:first", "new:second"))).containsExactly("UNKNOWN_PART body");
        assertThat(engine.violations(complete("Fact", quoting("new:first", "q2"), null)))
                .contains("REVIEW NO_WORDS quotes[0]", "REVIEW UNKNOWN_QUOTE body");
    }

    @Test
    void noPartStandsInAContentTwice() {
        var id = "video_01h2xcejqtf2nbrexx3vqjhp44";

        assertThat(refusal("Song", """
                {"title": "Song", "videos": [{"id": "%s", "title": "One"}, {"id": "%s", "title": "Two"}]}""".formatted(id, id))).containsExactly("DUPLICATE_PART videos[1].id");
        assertThat(refusal("Song", """
                {"title": "Song", "videos": [{"id": "new:a", "title": "One"}, {"id": "new:a", "title": "Two"}]}""")).containsExactly("DUPLICATE_PART videos[1].id");
    }

    @Test
    void anIdOfAnotherKindIsNone() {
        Stream.of(SONG, "video_1", "quote_01h2xcejqtf2nbrexx3vqjhp44", "new:", "new:a b")
                .forEach(id -> assertThat(engine.refusals(
                                "Song",
                                "{\"title\": \"Song\", \"videos\": [{\"id\": \"%s\", \"title\": \"One\"}]}"
                                        .formatted(id)))
                        .as(id)
                        .containsExactly("INVALID_PART_ID videos[0].id"));
    }

    @Test
    void theOrderInWhichTheDatabaseKeepsKeysDoesNotMatter() {
        var head = complete("Song", TWO_VIDEOS, null);
        var reversed = engine.codec()
                .restore(head.type(), ContentJson.parse(reversedKeys(ContentJson.print(head.tree()))), head.hash());

        assertThat(complete("Song", TWO_VIDEOS, reversed)).isEqualTo(head);
    }

    private static String reversedKeys(String json) {
        return json.replaceAll(
                "\\{\"category\":\"([^\"]*)\",\"id\":\"([^\"]*)\"}", "{\"id\":\"$2\",\"category\":\"$1\"}");
    }

    private static String quoting(String quoteId, String marked) {
        return """
                {"about": "%s", "body": {"type": "doc", "content": [{"type": "paragraph", "content": [
                   {"type": "text", "text": "He said it took nine months", "marks": [{"type": "quote", "attrs": {"quoteId": "%s"}}]}]}]},
                 "quotes": [{"id": "%s", "speakerName": "Somebody", "citation": {"kind": "BOOK", "title": "A Book"}}]}""".formatted(SONG, marked, quoteId);
    }

    private Content complete(String type, String json, @Nullable Content head) {
        return engine.codec().withPartIds(engine.read(type, json), head, fresh());
    }

    private List<String> refusal(String type, String json) {
        var problems = new ArrayList<String>();
        assertThatThrownBy(() -> complete(type, json, null))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> refused.problems()
                                .forEach(problem -> problems.add(((Problem.Invalid) problem).code() + " "
                                        + ((Problem.Invalid) problem).path())));
        return problems;
    }

    private static Iterator<UUID> fresh() {
        return Stream.generate(UUID::randomUUID).iterator();
    }

    private String id(Content content, String path) {
        return ContentParts.in(content).stream()
                .filter(part -> part.path().equals(path))
                .map(part -> new TypeId(prefix(part.kind()), part.id()).toString())
                .findFirst()
                .orElseThrow();
    }

    private static String prefix(String kind) {
        return switch (kind) {
            case "MusicVideo" -> "video";
            case "AwardResult" -> "award_result";
            case "Quote" -> "quote";
            default -> throw new AssertionError(kind);
        };
    }

    private static List<UUID> ids(Content content) {
        return ContentParts.in(content).stream().map(ContentPart::id).toList();
    }
}
