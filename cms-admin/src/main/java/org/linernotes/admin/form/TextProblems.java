package org.linernotes.admin.form;

import io.micronaut.json.tree.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linernotes.content.ContentJson;
import org.linernotes.content.FieldType;
import org.linernotes.content.RecordDefinition;
import org.linernotes.problem.Problem;
import org.linernotes.problem.ProblemException;

/** Says of problems inside a text in which line of its box they are, and in the words of those who write there. */
final class TextProblems {
    /** How a sentence begins that says where it is about. */
    static final String LINE = "Line ";

    private static final Pattern STEP = Pattern.compile("\\[(\\d+)]|\\.?([^.\\[\\]]+)");
    private static final int LONGEST_SNIPPET = 40;

    private final RecordDefinition type;
    private final FormValue.Fields form;
    private final FormTexts texts;

    TextProblems(RecordDefinition type, FormValue.Fields form, FormTexts texts) {
        this.type = type;
        this.form = form;
        this.texts = texts;
    }

    /** The same problem at the text's field; what is not inside a text stays as it is. */
    Problem.Invalid inWords(Problem.Invalid problem) {
        var path = problem.path();
        var place = path == null ? Optional.<Place>empty() : place(path);
        return place.map(here ->
                        new Problem.Invalid(problem.code(), here.field(), sentence(here, problem), problem.entryId()))
                .orElse(problem);
    }

    /**
     * @param field of the text
     * @param inside the path from the document on
     */
    private record Place(String field, String json, String inside) {}

    private Optional<Place> place(String path) {
        @Nullable FieldType here = null;
        FormValue value = form;
        var steps = STEP.matcher(path).results().toList();
        for (var step : steps) {
            if (step.group(1) != null) {
                var index = Integer.parseInt(step.group(1));
                value = value instanceof FormValue.Rows(var rows) && index < rows.size()
                        ? rows.get(index).value()
                        : FormValue.Words.NONE;
                here = here == null ? null : FieldType.element(here);
            } else {
                var definition = here == null
                        ? Optional.<RecordDefinition>of(type)
                        : FormWriter.record(here, value instanceof FormValue.Fields fields ? fields.kind() : "")
                                .<RecordDefinition>map(found -> found);
                var field = definition.flatMap(found -> found.field(step.group(2)));
                value = value instanceof FormValue.Fields fields ? fields.value(step.group(2)) : FormValue.Words.NONE;
                here = field.map(found -> found.type()).orElse(null);
            }
            if (here instanceof FieldType.Rich) {
                return Optional.of(new Place(path.substring(0, step.end()), value.text(), path.substring(step.end())));
            }
        }
        return Optional.empty();
    }

    private String sentence(Place place, Problem.Invalid problem) {
        var node = new TextNode(place.json(), place.inside());
        var words = words(node, problem);
        if (place.inside().isEmpty()) {
            return words;
        }
        var snippet = node.words();
        var line = line(place, node.block(), snippet);
        var at =
                line == 0 ? "" : (LINE + "%d%s: ").formatted(line, snippet.isEmpty() ? "" : ", “" + cut(snippet) + "”");
        return at.isEmpty() ? words : at + Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }

    private int line(Place place, int block, String snippet) {
        var box = texts.box(place.field(), place.json());
        var lines = texts.markup().document(place.json(), box).lines();
        if (block < 0 || block >= lines.size()) {
            return 0;
        }
        var all = List.of(box.replace("\r\n", "\n").split("\n", -1));
        var first = lines.get(block);
        var last = block + 1 < lines.size() ? lines.get(block + 1) - 1 : all.size();
        for (var line = first; line <= last && !snippet.isEmpty(); line++) {
            if (all.get(line - 1).contains(snippet)) {
                return line;
            }
        }
        return first;
    }

    private static String cut(String snippet) {
        return snippet.codePointCount(0, snippet.length()) <= LONGEST_SNIPPET
                ? snippet
                : snippet.substring(0, snippet.offsetByCodePoints(0, LONGEST_SNIPPET - 1)) + "…";
    }

    private static String words(TextNode node, Problem.Invalid problem) {
        return switch (problem.code()) {
            case "INVALID_LINK" ->
                "A link leads to a whole address, such as https://example.org, and not to “%s”."
                        .formatted(cut(node.address()));
            case "UNKNOWN_NODE" -> "%s cannot stand in this text.".formatted(node.kind());
            case "UNKNOWN_PART" ->
                "Words are marked as those of a quotation that is not there: add it to the quotations, or take the"
                        + " mark away.";
            case "WRONG_CONTENT" -> "A question needs an answer below it, and an answer a question above it.";
            case "CONFLICTING_MARKS" -> "These words lead to two places: keep one.";
            case "INVALID_REFERENCE" -> "%s names nothing that there is: choose it anew.".formatted(node.kind());
            case "REQUIRED" -> "%s is not complete: say what it shows.".formatted(node.kind());
            case "UNKNOWN_ATTRIBUTE" -> "%s has a line that is not known here.".formatted(node.kind());
            default -> problem.message();
        };
    }

    /** A node of a document, as far as there is one at a path. */
    private static final class TextNode {
        private static final Pattern CONTENT = Pattern.compile("\\.(content|marks)\\[(\\d+)]");

        private @Nullable JsonNode node;
        private @Nullable JsonNode words;
        private int block = -1;

        TextNode(String json, String inside) {
            try {
                node = ContentJson.parse(json);
            } catch (ProblemException _) {
                node = null;
            }
            for (var step : CONTENT.matcher(inside).results().toList()) {
                var index = Integer.parseInt(step.group(2));
                block = block < 0 ? index : block;
                var items = node == null ? List.<JsonNode>of() : RichNodes.items(node, step.group(1));
                node = index < items.size() ? items.get(index) : null;
                words = node != null && RichNodes.type(node).equals("text") ? node : words;
            }
        }

        int block() {
            return block;
        }

        /** The letters that the problem is about; empty: no letters. */
        String words() {
            var text = words == null ? null : words.get("text");
            return text != null && text.isString() ? text.getStringValue() : "";
        }

        String address() {
            return node == null ? "" : RichNodes.attribute(node, "href");
        }

        String kind() {
            return switch (node == null ? "" : RichNodes.type(node)) {
                case "heading" -> "A heading";
                case "divider" -> "A dividing line";
                case "image" -> "An image";
                case "gallery" -> "A gallery";
                case "pullQuote" -> "A pull quote";
                case "embed" -> "A player";
                case "qa", "question", "answer" -> "An interview";
                case "songCard" -> "A song card";
                case "factCard" -> "A fact card";
                case "quizItem" -> "A quiz question";
                case "table" -> "A table";
                case "bulletList", "orderedList", "listItem" -> "A list";
                case "blockquote" -> "A quotation";
                case "mention" -> "A mention";
                case "link" -> "A link";
                case "raw" -> "What an import could not read";
                default -> "This";
            };
        }
    }
}
