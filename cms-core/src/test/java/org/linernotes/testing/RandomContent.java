package org.linernotes.testing;

import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.linernotes.content.ExternalIdScheme;
import org.linernotes.content.FieldDefinition;
import org.linernotes.content.FieldType;
import org.linernotes.content.Level;
import org.linernotes.content.RecordDefinition;
import org.linernotes.content.RichProfile;
import org.linernotes.content.ValueDefinition;

/** Well-formed contents of any type, made up from its fields alone. */
public final class RandomContent {
    private static final List<String> PIECES =
            List.of("a", "Bé", "漢", "🎸", "<b>", "\"", "'", "&amp;", "words ", "— ", "e\u0301", "%5B", "\\");

    /** Only the codes of countries are so short. */
    private static final int COUNTRY = 2;

    private final Random random;
    private final Function<Set<String>, @Nullable String> targets;
    private final List<String> texts;
    private int next;

    /** @param targets answers the id of an entry of one of some types; null: there is none */
    public RandomContent(Random random, Function<Set<String>, @Nullable String> targets) {
        this(random, targets, List.of());
    }

    /** @param texts what fields say, one after the other, where they fit; something made up if there are none */
    public RandomContent(Random random, Function<Set<String>, @Nullable String> targets, List<String> texts) {
        this.random = random;
        this.targets = targets;
        this.texts = texts;
    }

    /** Only what cannot be left out. */
    public JsonNode least(RecordDefinition definition) {
        return record(definition, field -> field.required() == Level.SAVE);
    }

    /** With all that readers need, and most of the other fields. */
    public JsonNode full(RecordDefinition definition) {
        return record(definition, field -> field.required() != null || random.nextInt(5) > 0);
    }

    private JsonNode record(RecordDefinition definition, Function<FieldDefinition, Boolean> wanted) {
        var tree = new TreeMap<String, JsonNode>();
        for (var field : definition.fields()) {
            var value = wanted.apply(field) ? value(field) : null;
            if (value != null) {
                tree.put(field.name(), value);
            }
        }
        return JsonNode.createObjectNode(tree);
    }

    /** No two charts have one key. */
    private @Nullable JsonNode value(FieldDefinition field) {
        return field.name().equals("key") ? text("key " + random.nextInt(1_000_000_000)) : value(field.type());
    }

    private @Nullable JsonNode value(FieldType type) {
        return switch (type) {
            case FieldType.Text(var longest, var multiline, var _) -> text(words(longest, multiline));
            case FieldType.Whole(var min, var max) ->
                JsonNode.createNumberNode(min + random.nextLong(Math.min(max - min, 10_000) + 1));
            case FieldType.Flag _ -> JsonNode.createBooleanNode(random.nextBoolean());
            case FieldType.Day _ ->
                text("19%02d-0%d-1%d".formatted(random.nextInt(100), 1 + random.nextInt(9), random.nextInt(10)));
            case FieldType.Partial _ -> text(pick(List.of("1989", "1989-02", "1989-02-13")));
            case FieldType.Moment _ -> text("2026-03-29T0%d:30:00Z".formatted(random.nextInt(9)));
            case FieldType.Choice(var constants) ->
                text(pick(List.of(constants.getEnumConstants())).name());
            case FieldType.Link _ -> text("https://example.org/?a=%22b%22&c=" + random.nextInt(100));
            case FieldType.Address(var segments) ->
                text(String.join("/", Collections.nCopies(segments, "x" + random.nextInt(1_000_000_000))));
            case FieldType.PartId _ -> null;
            case FieldType.Rich(var profile) -> document(profile);
            case FieldType.Reference reference -> target(reference.targets());
            case FieldType.Value(var definition) -> record(definition);
            case FieldType.OneOf(var _, var cases) -> {
                var definition = pick(cases);
                var tree = new TreeMap<String, JsonNode>();
                record(definition).entries().forEach(entry -> tree.put(entry.getKey(), entry.getValue()));
                tree.put("type", text(definition.name()));
                yield JsonNode.createObjectNode(tree);
            }
            case FieldType.ListOf(var element, var max) -> list(element, max);
        };
    }

    /** A record inside the content, some of which keep rules of their own. */
    private JsonNode record(ValueDefinition definition) {
        if (definition.name().equals("ExternalId")) {
            return JsonNode.createObjectNode(Map.of(
                    "scheme",
                    text(ExternalIdScheme.MUSICBRAINZ.name()),
                    "value",
                    text(new UUID(random.nextLong(), random.nextLong()).toString())));
        }
        var tree = full(definition);
        return switch (definition.name()) {
            case "Certification" -> replaced(tree, "territory", "GB");
            case "MusicVideo" -> replaced(replaced(tree, "provider", "YOUTUBE"), "videoId", "dQw4w9WgXcQ");
            default -> tree;
        };
    }

    private static JsonNode replaced(JsonNode tree, String field, String value) {
        var members = new TreeMap<String, JsonNode>();
        tree.entries().forEach(entry -> members.put(entry.getKey(), entry.getValue()));
        members.put(field, text(value));
        return JsonNode.createObjectNode(members);
    }

    private @Nullable JsonNode list(FieldType element, int max) {
        var items = new ArrayList<JsonNode>();
        for (var count = random.nextInt(1, Math.min(max, 4) + 1); count > 0; count--) {
            var item = value(element);
            if (item != null && !saysNothing(element, item)) {
                items.add(item);
            }
        }
        return items.isEmpty() ? null : JsonNode.createArrayNode(items);
    }

    /** A row of nothing but defaults is blank, and a form leaves blank rows out. */
    private static boolean saysNothing(FieldType element, JsonNode item) {
        return element instanceof FieldType.Value(var definition)
                && StreamSupport.stream(item.entries().spliterator(), false)
                        .allMatch(member -> member.getValue().isString()
                                && definition
                                        .field(member.getKey())
                                        .map(FieldDefinition::defaultValue)
                                        .filter(member.getValue().getStringValue()::equals)
                                        .isPresent());
    }

    private @Nullable JsonNode target(Set<String> types) {
        var id = targets.apply(types);
        return id == null ? null : text(id);
    }

    private JsonNode document(RichProfile profile) {
        var blocks = new ArrayList<JsonNode>();
        blocks.add(node("paragraph", line()));
        blocks.add(node("bulletList", list(node("listItem", list(node("paragraph", line()))))));
        blocks.add(node("blockquote", list(node("paragraph", line()))));
        if (profile == RichProfile.FEATURE) {
            blocks.add(JsonNode.createObjectNode(Map.of(
                    "type",
                    text("heading"),
                    "attrs",
                    JsonNode.createObjectNode(Map.of("level", JsonNode.createNumberNode(2))),
                    "content",
                    line())));
            blocks.add(JsonNode.createObjectNode(Map.of("type", text("divider"))));
            blocks.add(JsonNode.createObjectNode(Map.of(
                    "type",
                    text("embed"),
                    "attrs",
                    JsonNode.createObjectNode(Map.of("provider", text("youtube"), "id", text("dQw4w9WgXcQ"))))));
        }
        return JsonNode.createObjectNode(Map.of(
                "type", text("doc"),
                "version", JsonNode.createNumberNode(1),
                "content", JsonNode.createArrayNode(blocks)));
    }

    private JsonNode line() {
        var plain = JsonNode.createObjectNode(Map.of("type", text("text"), "text", text("x" + words(60, false))));
        var strong = JsonNode.createObjectNode(Map.of(
                "type", text("text"),
                "text", text("strong"),
                "marks", list(JsonNode.createObjectNode(Map.of("type", text("strong"))))));
        var mention = target(Set.of("Song", "Artist"));
        return mention == null ? list(plain, strong) : list(plain, strong, mentioning(mention));
    }

    private static JsonNode mentioning(JsonNode id) {
        return JsonNode.createObjectNode(Map.of(
                "type",
                text("text"),
                "text",
                text("mentioned"),
                "marks",
                list(JsonNode.createObjectNode(
                        Map.of("type", text("mention"), "attrs", JsonNode.createObjectNode(Map.of("ref", id)))))));
    }

    private static JsonNode node(String type, JsonNode content) {
        return JsonNode.createObjectNode(Map.of("type", text(type), "content", content));
    }

    private static JsonNode list(JsonNode... items) {
        return JsonNode.createArrayNode(List.of(items));
    }

    private String words(int longest, boolean multiline) {
        if (longest == COUNTRY) {
            return "GB";
        }
        return texts.isEmpty() ? madeUp(longest, multiline) : given(longest, multiline);
    }

    private String given(int longest, boolean multiline) {
        for (var tried = 0; tried < texts.size(); tried++) {
            var text = texts.get(next++ % texts.size());
            if (TortureTexts.fits(text, longest, multiline) && !TortureTexts.isInvisible(text)) {
                return text;
            }
        }
        return "x";
    }

    private String madeUp(int longest, boolean multiline) {
        var words = new StringBuilder();
        for (var count = random.nextInt(6); count >= 0; count--) {
            words.append(pick(PIECES));
        }
        if (multiline) {
            words.append("x\n\ny");
        }
        var text = words.toString().strip();
        return text.isEmpty() || text.codePointCount(0, text.length()) > longest ? "x" + random.nextInt(10) : text;
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static JsonNode text(String text) {
        return JsonNode.createStringNode(text);
    }
}
