package org.linernotes.admin.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.tree.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.linernotes.admin.testing.AdminClient;
import org.linernotes.admin.testing.HtmlForm;
import org.linernotes.admin.testing.SignedInClients;
import org.linernotes.content.ContentJson;
import org.linernotes.content.ContentModel;
import org.linernotes.content.ContentTypeDefinition;
import org.linernotes.content.TypeId;
import org.linernotes.entry.CreateEntry;
import org.linernotes.entry.StoredContents;
import org.linernotes.problem.Problem;
import org.linernotes.problem.ProblemException;
import org.linernotes.testing.Given;
import org.linernotes.testing.IntegrationTest;
import org.linernotes.testing.RandomContent;

/** Every content type on the class path, one from another jar included, has a list, a page and a form. */
@IntegrationTest
class EveryTypeIT {
    private static final int ROUNDS = 4;

    private final Given given;
    private final ContentModel model;
    private final CreateEntry createEntry;
    private final StoredContents contents;
    private final AdminClient editor;
    private final Map<String, String> known = new HashMap<>();

    EveryTypeIT(
            Given given,
            ContentModel model,
            CreateEntry createEntry,
            StoredContents contents,
            SignedInClients clients) {
        this.given = given;
        this.model = model;
        this.createEntry = createEntry;
        this.contents = contents;
        this.editor = clients.of(given.people().editor());
    }

    static List<Long> seeds() {
        return List.of(20261126L, new Random().nextLong());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aFormThatNobodyTouchedChangesNothing(long seed) {
        var random = new RandomContent(new Random(seed), this::target);
        assertThat(model.types()).extracting(ContentTypeDefinition::name).contains("Song", "Instrument");
        model.types().forEach(type -> known.put(type.name(), id(type, random.least(type))));

        for (var type : model.types()) {
            for (var round = 0; round < ROUNDS; round++) {
                var content = random.full(type);
                var id = id(type, content);
                var path = "/admin/entries/" + id;
                var label = "seed %d, %s %s".formatted(seed, type.name(), ContentJson.print(content));
                assertThat(editor.get(path).statusCode()).as(label).isEqualTo(200);
                var form = HtmlForm.of(editor.get(path + "/edit").body(), path + "/edit");
                var before = stored(id);
                var answer = editor.post(path + "/edit", form);
                assertThat(stored(id)).as(label).isEqualTo(before);
                assertThat(answer.headers().firstValue("Location").orElse(answer.body()))
                        .as(label)
                        .isEqualTo(path + "?done=unchanged");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("steps")
    void eachListOfEachTypeCanBeChangedWithoutScripts(String step) {
        for (var type : model.types()) {
            var path = "/admin/entries/new/" + type.name();
            var page = editor.get(path).body();
            for (var list : HtmlForm.of(page, path).names().isEmpty() ? List.<String>of() : lists(page)) {
                var added = editor.post(path, HtmlForm.of(page, path).by("add:" + list));
                assertThat(added.statusCode()).as("%s %s", type.name(), list).isEqualTo(200);
                assertThat(HtmlForm.of(added.body(), path).value("_row")).isEqualTo(list + "[0]");
                var changed = editor.post(path, HtmlForm.of(added.body(), path).by(step + ":" + list + "[0]"));
                assertThat(changed.statusCode()).as("%s %s", type.name(), list).isEqualTo(200);
            }
        }
    }

    static List<String> steps() {
        return List.of("up", "down", "remove");
    }

    private static List<String> lists(String page) {
        return Pattern.compile("data-list=\"([^\"]+)\"")
                .matcher(page)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private String stored(String id) {
        var heads = contents.heads(List.of(TypeId.parse(id).orElseThrow().uuid()));
        return ContentJson.print(heads.values().iterator().next().tree());
    }

    private @Nullable String target(Set<String> types) {
        return types.stream()
                .map(known::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private String id(ContentTypeDefinition type, JsonNode content) {
        try {
            var created = createEntry.execute(given.people().editor(), type.name(), content);
            return type.id(created.entryId());
        } catch (ProblemException refused) {
            var fewer = without(content, refused);
            if (fewer.equals(content)) {
                throw new AssertionError(type.name() + " " + ContentJson.print(content), refused);
            }
            return id(type, fewer);
        }
    }

    /** Made up values break rules that go beyond the type of one field: what they are about is left out. */
    private static JsonNode without(JsonNode content, ProblemException refused) {
        var members = new TreeMap<String, JsonNode>();
        content.entries().forEach(entry -> members.put(entry.getKey(), entry.getValue()));
        for (var problem : refused.problems()) {
            if (problem instanceof Problem.Invalid invalid && invalid.path() != null) {
                members.remove(invalid.path().split("[.\\[]", 2)[0]);
            }
        }
        return JsonNode.createObjectNode(members);
    }
}
