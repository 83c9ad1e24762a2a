package org.linernotes.admin.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.linernotes.admin.content.ChoiceWords;
import org.linernotes.content.ContentTypeDefinition;
import org.linernotes.content.FieldDefinition;
import org.linernotes.content.FieldType;
import org.linernotes.content.RecordDefinition;
import org.linernotes.content.RichProfile;
import org.linernotes.content.ValueDefinition;

/** Makes a form ready to be shown: every field of the type, with what stands in it and what is wrong with it. */
final class FormView {
    private static final int MOST_OPEN_ROWS = 8;
    private static final int FEW_FIELDS = 3;
    private static final int LONG_LINE = 200;

    private final FormKnowledge known;
    private final ContentTypeDefinition type;
    private Map<Integer, String> marked = Map.of();

    FormView(ContentTypeDefinition type, FormKnowledge known) {
        this.type = type;
        this.known = known;
    }

    List<FormGroup> groups(FormValue.Fields form) {
        marked = known.marked(type, form);
        var groups = new LinkedHashMap<String, List<FormField>>();
        groups.put("", new ArrayList<>());
        for (var field : type.fields()) {
            groups.computeIfAbsent(field.group(), _ -> new ArrayList<>())
                    .add(field(field, form.value(field.name()), ""));
        }
        return groups.entrySet().stream()
                .filter(group -> !group.getValue().isEmpty())
                .map(group -> new FormGroup(group.getKey(), group.getValue()))
                .toList();
    }

    /** The fields that people fill in: all but the ids that the engine gives. */
    static List<FieldDefinition> shown(RecordDefinition definition) {
        return definition.fields().stream().filter(FormView::isShown).toList();
    }

    static boolean isShown(FieldDefinition field) {
        return !(field.type() instanceof FieldType.PartId);
    }

    private FormField field(FieldDefinition field, FormValue value, String owner) {
        var name = Names.field(owner, field.name());
        var proposable = owner.isEmpty() && known.proposes(type, field);
        var meta = new FieldMeta(
                name,
                field.label(),
                field.help(),
                field.required(),
                field.internal(),
                proposable,
                known.problems(field.type(), name));
        return field(field, field.type(), value, meta);
    }

    private FormField field(FieldDefinition field, FieldType fieldType, FormValue value, FieldMeta meta) {
        return switch (fieldType) {
            case FieldType.Text(var longest, var multiline, var _)
            when multiline -> new FormField.Area(meta, value.text(), longest, false);
            case FieldType.Text(var longest, var _, var _)
            when longest >= LONG_LINE -> new FormField.Area(meta, value.text(), longest, true);
            case FieldType.Text(var longest, var _, var _) -> line(meta, value, "text", longest, "");
            case FieldType.Whole _ -> line(meta, value, "number", 0, "");
            case FieldType.Day _ -> line(meta, value, "date", 0, "");
            case FieldType.Partial _ -> line(meta, value, "partial", 0, "1989, 1989-02 or 1989-02-13");
            case FieldType.Link _ -> line(meta, value, "url", 0, "https://");
            case FieldType.Moment _ -> new FormField.Moment(meta, value.text(), known.zone());
            case FieldType.Flag _ -> new FormField.Tick(meta, value.text().equals("true"));
            case FieldType.Choice(var constants) -> choice(field, constants, value, meta);
            case FieldType.Address _ -> address(meta, value);
            case FieldType.PartId _ -> throw new IllegalArgumentException(meta.name() + " is not for people.");
            case FieldType.Rich(var profile) -> rich(profile, value, meta);
            case FieldType.Reference reference -> reference(reference, value, meta);
            case FieldType.Value(var definition) -> value(definition, value, meta);
            case FieldType.OneOf(var _, var cases) -> cases(cases, value, meta);
            case FieldType.ListOf(var element, var most) -> rows(field, element, most, value, meta);
        };
    }

    private static FormField line(FieldMeta meta, FormValue value, String input, int longest, String placeholder) {
        return new FormField.Line(meta, value.text(), input, longest, placeholder);
    }

    private FormField rich(RichProfile profile, FormValue value, FieldMeta meta) {
        var list = known.texts().quotations().list();
        var isTop = type.field(meta.name()).isPresent();
        return new FormField.Rich(
                meta,
                value.text(),
                known.texts().box(meta.name(), value.text()),
                profile,
                list.isEmpty() || !isTop ? null : list,
                known.rich(profile, value.text()),
                known.isPreviewed(meta.name()));
    }

    private FormField address(FieldMeta meta, FormValue value) {
        var path = Optional.ofNullable(type.pathPattern()).orElse("/{slug}");
        var pattern =
                Optional.ofNullable(type.slugPattern()).map(this::patternWords).orElse("");
        return new FormField.Address(meta, value.text(), path.substring(0, path.indexOf("{slug}")), pattern);
    }

    /** Such as {@code artist / title}. */
    private String patternWords(String pattern) {
        var words = new ArrayList<String>();
        for (var part : pattern.split("/", -1)) {
            var name = part.replaceAll("[{}]", "").replaceAll("\\..*", "");
            words.add(type.field(name).map(FieldDefinition::label).orElse(name).toLowerCase(Locale.ROOT));
        }
        return String.join(" / ", words);
    }

    private static FormField choice(
            FieldDefinition field, Class<? extends Enum<?>> constants, FormValue value, FieldMeta meta) {
        var options = new ArrayList<FormField.Option>();
        if (field.defaultValue() == null) {
            options.add(new FormField.Option("", "–"));
        }
        Arrays.stream(constants.getEnumConstants())
                .map(constant -> new FormField.Option(constant.name(), ChoiceWords.of(constant)))
                .forEach(options::add);
        var chosen = value.text().isEmpty() ? Objects.requireNonNullElse(field.defaultValue(), "") : value.text();
        if (options.stream().noneMatch(option -> option.value().equals(chosen))) {
            options.add(new FormField.Option(chosen, chosen));
        }
        return new FormField.Choice(meta, chosen, options);
    }

    private FormField reference(FieldType.Reference reference, FormValue value, FieldMeta meta) {
        var targets = reference.targets().stream().map(known::target).toList();
        return new FormField.Reference(
                meta,
                value.text(),
                known.label(value.text()),
                targets,
                known.words(meta.name()),
                known.found(meta.name()));
    }

    private FormField value(ValueDefinition definition, FormValue value, FieldMeta meta) {
        var fields = value instanceof FormValue.Fields here ? here : FormFiller.empty(definition, "");
        var folded = known.isBlank(definition, fields) && !known.hasProblemsWithin(meta.name());
        return new FormField.Fields(
                meta, inner(definition, fields, meta.name()), Kept.of(definition, fields.kept()), folded);
    }

    private FormField cases(List<ValueDefinition> cases, FormValue value, FieldMeta meta) {
        var options = new ArrayList<FormField.Option>();
        options.add(new FormField.Option("", "–"));
        cases.stream()
                .map(definition -> new FormField.Option(definition.name(), ChoiceWords.of(definition.name())))
                .forEach(options::add);
        var fields = value instanceof FormValue.Fields here ? here : new FormValue.Fields(Map.of(), "", "");
        var inner = cases.stream()
                .filter(definition -> definition.name().equals(fields.kind()))
                .findFirst()
                .map(definition -> inner(definition, fields, meta.name()))
                .orElse(List.of());
        return new FormField.Cases(meta, fields.kind(), options, inner, Kept.of(cases, fields.kept()));
    }

    private List<FormField> inner(RecordDefinition definition, FormValue.Fields fields, String owner) {
        return shown(definition).stream()
                .map(field -> field(field, fields.value(field.name()), owner))
                .toList();
    }

    private FormField rows(FieldDefinition field, FieldType element, int most, FormValue value, FieldMeta meta) {
        var items = value instanceof FormValue.Rows(var here) ? here : List.<FormValue.Row>of();
        var folds = items.size() > MOST_OPEN_ROWS && fieldCount(element) >= FEW_FIELDS;
        var called = known.texts().quotations().isList(meta.name());
        var rows = new ArrayList<FormField.Row>();
        for (var item : items) {
            var name = Names.row(meta.name(), rows.size());
            var label = "%s %d".formatted(field.label(), rows.size() + 1);
            var inner = field(field, element, item.value(), itemMeta(field, element, name, label));
            var summary = known.summary(element, item.value());
            var folded = folds && !summary.isEmpty() && !known.hasProblemsWithin(name);
            var words = called ? marked.getOrDefault(rows.size() + 1, "") : null;
            rows.add(new FormField.Row(name, label, inner, summary, folded, words));
        }
        return new FormField.Rows(meta, rows, most, itemLabel(element), called);
    }

    private FieldMeta itemMeta(FieldDefinition field, FieldType element, String name, String label) {
        return new FieldMeta(name, label, "", null, field.internal(), false, known.problems(element, name));
    }

    private static int fieldCount(FieldType element) {
        return switch (element) {
            case FieldType.Value(var definition) -> definition.fields().size();
            case FieldType.OneOf _ -> FEW_FIELDS;
            default -> 1;
        };
    }

    private String itemLabel(FieldType element) {
        return switch (element) {
            case FieldType.Value(var definition) -> lower(ChoiceWords.of(definition.name()));
            case FieldType.OneOf(var name, var _) -> lower(ChoiceWords.of(name));
            case FieldType.Reference reference ->
                reference.targets().size() == 1
                        ? lower(known.target(reference.targets().iterator().next())
                                .label())
                        : "entry";
            default -> "";
        };
    }

    private static String lower(String words) {
        return words.toLowerCase(Locale.ROOT);
    }
}
