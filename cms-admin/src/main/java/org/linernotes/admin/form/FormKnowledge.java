package org.linernotes.admin.form;

import static java.util.stream.Collectors.toMap;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linernotes.admin.content.ChoiceWords;
import org.linernotes.admin.content.ValueView;
import org.linernotes.admin.reference.EntryLabel;
import org.linernotes.content.ContentCodec;
import org.linernotes.content.ContentJson;
import org.linernotes.content.ContentModel;
import org.linernotes.content.ContentTypeDefinition;
import org.linernotes.content.FieldDefinition;
import org.linernotes.content.FieldType;
import org.linernotes.content.RichProfile;
import org.linernotes.content.TypeId;
import org.linernotes.content.ValueDefinition;
import org.linernotes.entry.Proposals;
import org.linernotes.problem.ProblemException;

/** What a form shows beside what was typed: names of entries, problems, results of a search. */
record FormKnowledge(
        ContentModel model,
        ContentCodec codec,
        Proposals proposals,
        Map<UUID, EntryLabel> labels,
        List<FieldProblem> problems,
        FormPages.Around around,
        FormTexts texts) {
    private static final int LONGEST_SUMMARY = 90;
    private static final Pattern ID = Pattern.compile("\\b[a-z][a-z_]*_[0-7][0-9a-z]{25}\\b");

    /** What was found for one field. */
    record Search(String field, FormField.Found found) {}

    /** The problems of a field; of a text with structure, also those of places inside. */
    List<FieldProblem> problems(FieldType type, String name) {
        return problems.stream()
                .filter(problem -> problem.path().equals(name)
                        || (type instanceof FieldType.Rich && isWithin(problem.path(), name)))
                .toList();
    }

    boolean proposes(ContentTypeDefinition type, FieldDefinition field) {
        return proposals.has(type, field);
    }

    boolean hasProblemsWithin(String name) {
        return problems.stream().anyMatch(problem -> problem.path().equals(name) || isWithin(problem.path(), name));
    }

    private static boolean isWithin(String path, String name) {
        return path.startsWith(name + ".") || path.startsWith(name + "[");
    }

    @Nullable
    EntryLabel label(String id) {
        return TypeId.parse(id)
                .flatMap(parsed -> Optional.ofNullable(labels.get(parsed.uuid())))
                .orElse(null);
    }

    FormField.Option target(String type) {
        return new FormField.Option(
                type, model.find(type).map(ContentTypeDefinition::label).orElse(type));
    }

    static @Nullable String title(Map<UUID, EntryLabel> labels, String id) {
        return TypeId.parse(id)
                .map(TypeId::uuid)
                .map(labels::get)
                .map(EntryLabel::title)
                .orElse(null);
    }

    String zone() {
        return around.zone();
    }

    FormField.@Nullable Found found(String name) {
        var search = around.search();
        return search != null && search.field().equals(name) ? search.found() : null;
    }

    /** What stands in the box in which an entry is searched. */
    String words(String name) {
        var found = found(name);
        return found == null ? around.unchosen().getOrDefault(name, "") : found.words();
    }

    /** Whether this page answers the wish to see how the text of that field looks. */
    boolean isPreviewed(String name) {
        var draft = around.draft();
        return draft != null
                && draft.edit()
                        .filter(edit -> edit.kind() == FormEdit.Kind.PREVIEW
                                && edit.target().equals(name))
                        .isPresent();
    }

    /** The document for those who cannot edit it. */
    ValueView.@Nullable Rich rich(RichProfile profile, String json) {
        if (json.isBlank()) {
            return null;
        }
        try {
            return new ValueView.Rich(codec.richText(profile, ContentJson.parse(json)), labels);
        } catch (ProblemException _) {
            return null;
        }
    }

    /** The words that the texts mark of each quotation, by its number. */
    Map<Integer, String> marked(ContentTypeDefinition type, FormValue.Fields form) {
        var words = new HashMap<String, String>();
        for (var field : type.fields()) {
            var shown = field.type() instanceof FieldType.Rich(var profile)
                    ? rich(profile, form.value(field.name()).text())
                    : null;
            if (shown != null) {
                words.putAll(shown.text().quotations());
            }
        }
        return texts.quotations().ids().entrySet().stream()
                .filter(known -> words.containsKey(known.getValue()))
                .collect(toMap(Map.Entry::getKey, known -> words.get(known.getValue())));
    }

    /** Whether nothing is entered in a record, or nothing but what it is by default. */
    boolean isBlank(ValueDefinition definition, FormValue.Fields fields) {
        return new FormWriter(ZoneOffset.UTC).write(definition, fields).size() == 0;
    }

    /** The first things that an item says, on one line. */
    String summary(FieldType element, FormValue value) {
        var words = new ArrayList<String>();
        collect(element, value, words);
        var line = String.join(" · ", words);
        return line.codePointCount(0, line.length()) <= LONGEST_SUMMARY
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_SUMMARY - 1)) + "…";
    }

    private void collect(FieldType type, FormValue value, List<String> words) {
        switch (value) {
            case FormValue.Words(var text) -> single(type, text).ifPresent(words::add);
            case FormValue.Fields fields -> {
                if (!fields.kind().isEmpty()) {
                    words.add(ChoiceWords.of(fields.kind()));
                }
                FormWriter.record(type, fields.kind()).stream()
                        .flatMap(definition -> definition.fields().stream())
                        .filter(field -> !isDefault(field, fields))
                        .forEach(field -> collect(field.type(), fields.value(field.name()), words));
            }
            case FormValue.Rows(var rows) -> rows.forEach(row -> collect(FieldType.element(type), row.value(), words));
        }
    }

    private static boolean isDefault(FieldDefinition field, FormValue.Fields fields) {
        return fields.value(field.name()).text().equals(field.defaultValue());
    }

    private Optional<String> single(FieldType type, String text) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        return switch (type) {
            case FieldType.Reference _ -> Optional.ofNullable(label(text)).map(EntryLabel::title);
            case FieldType.Choice _ -> Optional.of(ChoiceWords.of(text));
            case FieldType.Rich(var profile) ->
                Optional.ofNullable(rich(profile, text))
                        .map(shown -> shown.text().excerpt(40));
            case FieldType.Flag _ -> Optional.empty();
            default -> Optional.of(text);
        };
    }

    /** The ids that stand in a form, in its texts too. */
    static Stream<UUID> targets(FormValue value) {
        return switch (value) {
            case FormValue.Words(var text) ->
                ID.matcher(text).results().flatMap(match -> TypeId.parse(match.group()).map(TypeId::uuid).stream());
            case FormValue.Fields fields -> fields.values().values().stream().flatMap(FormKnowledge::targets);
            case FormValue.Rows(var rows) -> rows.stream().flatMap(row -> targets(row.value()));
        };
    }
}
