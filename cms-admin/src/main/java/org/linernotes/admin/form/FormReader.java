package org.linernotes.admin.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.linernotes.admin.session.Form;
import org.linernotes.content.FieldType;
import org.linernotes.content.RecordDefinition;
import org.linernotes.content.ValueDefinition;

/** Reads what a browser sent, by the fields of the type; rows stand in the order in which they were sent. */
final class FormReader {
    private static final int MOST_ROWS = 5_000;
    private static final Pattern INDEX = Pattern.compile("\\[\\d{1,6}]");

    private final Form form;
    private final List<String> rows;
    private final FormQuotations quotations;
    private final RichMarkup markup;

    private FormReader(RecordDefinition definition, Form form) {
        this.form = form;
        this.rows = form.fields().getOrDefault(Names.ROW, List.of()).stream()
                .limit(MOST_ROWS)
                .toList();
        this.quotations = FormQuotations.sent(definition, rows, row -> form.text(Names.KEPT + row));
        this.markup = new RichMarkup(new MarkupNames(quotations.ids(), _ -> null));
    }

    static FormValue.Fields read(RecordDefinition definition, Form form) {
        var reader = new FormReader(definition, form);
        return reader.quotations.named(reader.fields(definition, "", ""));
    }

    private FormValue.Fields fields(RecordDefinition definition, String path, String kind) {
        var values = new LinkedHashMap<String, FormValue>();
        for (var field : FormView.shown(definition)) {
            values.put(field.name(), value(field.type(), Names.field(path, field.name())));
        }
        return new FormValue.Fields(values, kind, form.text(Names.KEPT + path));
    }

    private FormValue value(FieldType type, String path) {
        return switch (type) {
            case FieldType.Value(var definition) -> fields(definition, path, "");
            case FieldType.OneOf(var _, var cases) -> oneOf(cases, path);
            case FieldType.ListOf(var element, var _) -> rows(element, path);
            case FieldType.Rich _ -> new FormValue.Words(rich(path));
            case FieldType.Text _,
                    FieldType.Whole _,
                    FieldType.Flag _,
                    FieldType.Day _,
                    FieldType.Partial _,
                    FieldType.Moment _,
                    FieldType.Choice _,
                    FieldType.Link _,
                    FieldType.Address _,
                    FieldType.PartId _,
                    FieldType.Reference _ -> new FormValue.Words(form.text(path));
        };
    }

    /** The document, with what was typed since it was written into the box. */
    private String rich(String path) {
        var box = Names.MARKUP + path;
        return form.fields().containsKey(box) ? markup.read(form.text(path), form.text(box)) : form.text(path);
    }

    private FormValue oneOf(List<ValueDefinition> cases, String path) {
        var kind = form.text(Names.field(path, Names.KIND));
        return cases.stream()
                .filter(definition -> definition.name().equals(kind))
                .findFirst()
                .map(definition -> fields(definition, path, kind))
                .orElseGet(() -> new FormValue.Fields(Map.of(), "", ""));
    }

    private FormValue rows(FieldType element, String path) {
        var found = new ArrayList<FormValue.Row>();
        for (var row : rows) {
            if (row.startsWith(path)
                    && INDEX.matcher(row.substring(path.length())).matches()) {
                found.add(new FormValue.Row(row, value(element, row)));
            }
        }
        return new FormValue.Rows(found);
    }
}
