package org.linernotes.graphql.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linernotes.account.Role;
import org.linernotes.content.ContentModel;
import org.linernotes.content.ContentTypeDefinition;
import org.linernotes.graphql.management.Desk;
import org.linernotes.graphql.testing.GraphQlClient.Reply;
import org.linernotes.testing.IntegrationTest;
import org.linernotes.testing.RandomContent;
import org.linernotes.testing.TortureTexts;

/** Whatever is written into any text of any type is read back as it was written, or refused with a sentence. */
@IntegrationTest
class TextRoundTripIT {
    private static final long SEED = 20_261_127;
    /** Inside a line of a rich text they are a blank. */
    private static final Pattern LINE_BREAKS = Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029]+");

    private static final String CREATE = """
            mutation ($type: String!, $content: JSON!) { createEntry(input: {type: $type, content: $content}) {
              entry { id head { content } } problems { code path message } } }""";

    @Inject
    Desk desk;

    @Inject
    ContentModel model;

    private final Map<String, String> known = new HashMap<>();

    @Test
    void everyTextComesBack() {
        comesBack(TortureTexts.own(), TortureTexts.own().size() / 4);
    }

    @Test
    @Tag("long")
    void theBigListOfNaughtyStringsAndEveryEmojiDo() throws IOException {
        var folder = Optional.ofNullable(System.getenv("LINERNOTES_TEST_DATA")).map(Path::of);
        assumeTrue(folder.isPresent(), "SKIPPED: LINERNOTES_TEST_DATA names no folder");
        var texts = new ArrayList<>(TortureTexts.own());
        texts.addAll(TortureTexts.of(folder.orElseThrow()));
        comesBack(texts, texts.size());
    }

    /** In as many rounds as there are texts, each goes through each field that takes it. */
    private void comesBack(List<String> texts, int rounds) {
        System.out.printf("TextRoundTripIT: seed %d, %d texts%n", SEED, texts.size());
        var random = new Random(SEED);
        for (var type : model.types()) {
            known.put(type.name(), created(type, new RandomContent(random, this::target).least(type)));
        }
        for (var type : model.types()) {
            var content = new RandomContent(random, this::target, texts);
            var refused = new ArrayList<String>();
            for (var round = 0; round < rounds; round++) {
                roundTrip(type, content.full(type)).ifPresent(refused::add);
            }
            assertThat(refused).as("%s, refused", type.name()).hasSizeLessThan(rounds / 2);
        }
    }

    private String created(ContentTypeDefinition type, JsonNode content) {
        var reply = send(type, content);
        return reply.text("data", "createEntry", "entry", "id");
    }

    /** Answers why the content was refused, if it was. */
    private Optional<String> roundTrip(ContentTypeDefinition type, JsonNode content) {
        var reply = send(type, content);
        var payload = reply.at("data", "createEntry");
        var entry = Objects.requireNonNull(payload.get("entry"));
        if (entry.isNull()) {
            var problems = Desk.at(payload, "problems");
            assertThat(problems.size()).as(reply.text()).isPositive();
            for (var problem : problems.values()) {
                assertThat(Desk.text(problem, "message")).as(reply.text()).endsWith(".");
            }
            return Optional.of(reply.text());
        }
        assertThat(texts(Desk.at(entry, "head", "content")))
                .as("%s: %s", type.name(), reply.text())
                .containsAllEntriesOf(expected(content));
        return Optional.empty();
    }

    private Reply send(ContentTypeDefinition type, JsonNode content) {
        var reply = desk.the(Role.EDITOR).send(CREATE, Map.of("type", type.name(), "content", content));
        assertThat(reply.body().get("errors")).as(reply.text()).isNull();
        return reply;
    }

    /** What was written, as it is stored. Values that a field has by default are left out. */
    private static Map<String, String> expected(JsonNode content) {
        var expected = texts(content);
        expected.values().removeIf(text -> TortureTexts.isInvisible(text) || text.matches("[A-Z_]+"));
        return expected;
    }

    /** Every text with its path. */
    private static Map<String, String> texts(JsonNode tree) {
        var found = new TreeMap<String, String>();
        collect(tree, "", found);
        return found;
    }

    private static void collect(JsonNode tree, String path, Map<String, String> found) {
        if (tree.isObject()) {
            tree.entries().forEach(member -> collect(member.getValue(), path + "." + member.getKey(), found));
        } else if (tree.isArray()) {
            var items = StreamSupport.stream(tree.values().spliterator(), false).toList();
            for (var index = 0; index < items.size(); index++) {
                collect(items.get(index), path + "[" + index + "]", found);
            }
        } else if (tree.isString()) {
            var text = TortureTexts.stored(tree.getStringValue());
            found.put(path, path.endsWith(".text") ? LINE_BREAKS.matcher(text).replaceAll(" ") : text);
        }
    }

    private @Nullable String target(Set<String> types) {
        return types.stream()
                .map(known::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
