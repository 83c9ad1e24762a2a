package org.linernotes.graphql.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.linernotes.content.Excerpt;
import org.linernotes.content.TypeId;
import org.linernotes.graphql.testing.GraphQlClient.Reply;
import org.linernotes.problem.ProblemException;
import org.linernotes.testing.IntegrationTest;
import org.linernotes.testing.TortureTexts;

/** Texts that go wrong elsewhere as titles and facts: what readers get is what was written, and never markup. */
@IntegrationTest
class NaughtyTextsIT {
    private static final String TITLES =
            "query($ids: [ID!]!) { nodes(ids: $ids) { ... on Song { title jsonLd seo { title } artist { display } } } }";
    private static final String FACTS =
            "query($ids: [ID!]!) { nodes(ids: $ids) { ... on Fact { body { html plainText excerpt json } } } }";
    private static final int AT_ONCE = 50;

    private final Frontend frontend;
    private final Library library;
    private final JsonMapper json;
    private final String unique = Library.unique();

    NaughtyTextsIT(Frontend frontend, Library library, JsonMapper json) {
        this.frontend = frontend;
        this.library = library;
        this.json = json;
    }

    @Test
    void theyComeOutAsTheyWentIn() throws IOException {
        var artist = library.artist("Artist " + unique, unique);
        var songs = new LinkedHashMap<TypeId, String>();
        var facts = new LinkedHashMap<TypeId, String>();
        var subject = library.song("Subject", unique + "/subject", artist);
        var texts = TortureTexts.naughty();
        for (var naughty : texts) {
            store(songs, "Song", naughty, song(naughty, artist, songs.size()));
            if (!naughty.isBlank()) {
                store(facts, "Fact", naughty, Library.factOf(subject, Library.text(inside(naughty))));
            }
        }
        assertThat(songs).hasSizeGreaterThan(texts.size() / 2);
        assertThat(facts).hasSizeGreaterThan(texts.size() / 2);

        forEach(songs, TITLES, this::assertTitle);
        forEach(facts, FACTS, this::assertFact);
    }

    private void assertTitle(Reply reply, int index, String naughty) {
        var title = TortureTexts.stored(naughty);
        assertThat(reply.text("data", "nodes", index, "title")).isEqualTo(title);
        assertThat(reply.text("data", "nodes", index, "seo", "title"))
                .startsWith(title.codePointCount(0, title.length()) <= 70 ? title : Excerpt.of(title, 70));
        assertThat(reply.text("data", "nodes", index, "artist", "display")).isEqualTo(title);
        assertThat(reply.text("data", "nodes", index, "jsonLd")).doesNotContain("</");
    }

    /** Inside a line, line breaks are a blank. */
    private void assertFact(Reply reply, int index, String naughty) {
        var words = Normalizer.normalize(naughty, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ");
        assertThat(reply.text("data", "nodes", index, "body", "html").replaceAll("^<p>|</p>$", ""))
                .as(naughty)
                .doesNotContain("<", ">");
        assertThat(reply.text("data", "nodes", index, "body", "plainText").strip())
                .isEqualTo(words.strip());
    }

    private interface Assertion {
        void check(Reply reply, int index, String naughty);
    }

    private void forEach(Map<TypeId, String> stored, String document, Assertion assertion) {
        var ids = new ArrayList<>(stored.keySet());
        for (var from = 0; from < ids.size(); from += AT_ONCE) {
            var page = ids.subList(from, Math.min(from + AT_ONCE, ids.size()));
            var reply = frontend.ask(
                    document, Map.of("ids", page.stream().map(TypeId::toString).toList()));
            assertThat(reply.text()).startsWith("{\"data\"");
            for (var index = 0; index < page.size(); index++) {
                assertion.check(reply, index, Objects.requireNonNull(stored.get(page.get(index))));
            }
        }
    }

    private void store(Map<TypeId, String> stored, String type, String naughty, String content) {
        try {
            stored.put(library.published().live(type, content), naughty);
        } catch (ProblemException refused) {
            assertThat(refused.problems())
                    .allSatisfy(problem -> assertThat(problem.message()).endsWith("."));
        }
    }

    private String song(String naughty, TypeId artist, int number) throws IOException {
        return json.writeValueAsString(Map.of(
                "title",
                naughty,
                "slug",
                unique + "/naughty-" + number,
                "artistCredit",
                List.of(Map.of("artist", artist.toString(), "creditedAs", naughty))));
    }

    /** As it stands between the quotation marks of JSON. */
    private String inside(String naughty) throws IOException {
        var quoted = json.writeValueAsString(naughty);
        return quoted.substring(1, quoted.length() - 1);
    }
}
