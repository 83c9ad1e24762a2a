package org.linernotes.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.linernotes.problem.ProblemException;

/** What holds for every tree, tried on random ones; a failure names the seed of its tree. */
class ContentPropertyTest {
    private static final int TREES = 2_000;

    private final Engine engine = Engine.start();

    static List<Long> seeds() {
        return List.of(20261124L, new Random().nextLong());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatIsReadIsReadAgainAsTheSame(long seed) {
        var random = new Random(seed);
        var read = 0;
        for (var i = 0; i < TREES; i++) {
            var tree = RandomTree.instrument(random);
            var content = read(tree);
            if (content == null) {
                continue;
            }
            read++;
            var again = read(ContentJson.parse(ContentJson.print(shuffled(content.tree(), random))));
            assertThat(again).as("tree %s", ContentJson.print(tree)).isEqualTo(content);
        }
        assertThat(read).as("contents among the trees of seed %d", seed).isGreaterThan(TREES / 10);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void htmlHoldsNothingThatWasWritten(long seed) {
        var random = new Random(seed);
        for (var i = 0; i < TREES; i++) {
            var text = engine.codec().richText(RichProfile.FACT, RandomTree.document(random));
            var html = new RichTextDelivery(text, _ -> null).html();
            var unmarked = html.replaceAll(
                    "</?(p|ul|ol|li|blockquote|strong|em|span|br|a)( (class|data-quote|href|rel)=\"[^\"<>]*\")*>", "");
            assertThat(unmarked).as("seed %d", seed).doesNotContain("<", ">", "\"");
            assertThat(html).as("seed %d", seed).doesNotContain("=\"javascript:");
        }
    }

    private @Nullable Content read(JsonNode tree) {
        try {
            return engine.codec().decode(engine.model().type("Instrument"), tree, Map.of());
        } catch (ProblemException _) {
            return null;
        }
    }

    private static JsonNode shuffled(JsonNode tree, Random random) {
        var entries = new ArrayList<Map.Entry<String, JsonNode>>();
        tree.entries().forEach(entries::add);
        Collections.shuffle(entries, random);
        var fields = new LinkedHashMap<String, JsonNode>();
        entries.forEach(entry -> fields.put(entry.getKey(), entry.getValue()));
        return JsonNode.createObjectNode(fields);
    }
}
