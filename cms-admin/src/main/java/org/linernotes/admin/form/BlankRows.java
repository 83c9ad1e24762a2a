package org.linernotes.admin.form;

import java.util.ArrayList;
import java.util.List;
import org.linernotes.content.FieldType;
import org.linernotes.content.RecordDefinition;

/** Puts the rows in which nothing is entered yet back into a form that was saved without them, so that nobody is moved. */
final class BlankRows {
    private final FormWriter writer;

    BlankRows(FormWriter writer) {
        this.writer = writer;
    }

    FormValue.Fields restored(RecordDefinition definition, FormValue.Fields saved, FormValue.Fields sent) {
        var form = saved;
        for (var field : FormView.shown(definition)) {
            form = form.with(field.name(), restored(field.type(), saved.value(field.name()), sent.value(field.name())));
        }
        return form;
    }

    private FormValue restored(FieldType type, FormValue saved, FormValue sent) {
        return switch (saved) {
            case FormValue.Words words -> words;
            case FormValue.Fields fields ->
                sent instanceof FormValue.Fields before
                        ? FormWriter.record(type, fields.kind())
                                .<FormValue>map(definition -> restored(definition, fields, before))
                                .orElse(fields)
                        : fields;
            case FormValue.Rows(var rows) ->
                sent instanceof FormValue.Rows(var before) ? rows(FieldType.element(type), rows, before) : saved;
        };
    }

    /** Each row that was sent is blank, or the next of those that were saved. */
    private FormValue rows(FieldType element, List<FormValue.Row> saved, List<FormValue.Row> sent) {
        var rows = new ArrayList<FormValue.Row>();
        var next = saved.iterator();
        for (var row : sent) {
            if (writer.isBlank(element, row.value())) {
                rows.add(row);
            } else if (next.hasNext()) {
                var found = next.next();
                rows.add(new FormValue.Row(row.name(), restored(element, found.value(), row.value())));
            }
        }
        next.forEachRemaining(rows::add);
        return new FormValue.Rows(rows);
    }
}
