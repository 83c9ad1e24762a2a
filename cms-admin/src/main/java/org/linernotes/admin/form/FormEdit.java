package org.linernotes.admin.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.linernotes.content.FieldType;
import org.linernotes.content.RecordDefinition;

/** What a button inside a form does to it, such as adding a row; the form is not saved thereby. */
record FormEdit(Kind kind, String target, String value) {
    /** The words that buttons send. */
    enum Kind {
        ADD,
        REMOVE,
        UP,
        DOWN,
        SEARCH,
        PICK,
        CLEAR,
        CASE,
        PROPOSE,
        PREVIEW,
        THEIRS
    }

    /** Reads what a button sent, such as {@code up:credits[1]} or {@code pick:artist=artist_01k9…}. */
    static Optional<FormEdit> parse(String text) {
        var colon = text.indexOf(':');
        if (colon < 0) {
            return Optional.empty();
        }
        var equals = text.indexOf('=', colon);
        for (var kind : Kind.values()) {
            if (kind.name().equalsIgnoreCase(text.substring(0, colon))) {
                return Optional.of(new FormEdit(
                        kind,
                        text.substring(colon + 1, equals < 0 ? text.length() : equals),
                        equals < 0 ? "" : text.substring(equals + 1)));
            }
        }
        return Optional.empty();
    }

    FormValue.Fields apply(RecordDefinition definition, FormValue.Fields form) {
        return fields(definition, form, "");
    }

    private FormValue.Fields fields(RecordDefinition definition, FormValue.Fields fields, String path) {
        var changed = fields;
        for (var field : definition.fields()) {
            var name = Names.field(path, field.name());
            if (leadsTo(name)) {
                changed = changed.with(field.name(), value(field.type(), fields.value(field.name()), name));
            }
        }
        return changed;
    }

    private FormValue value(FieldType type, FormValue value, String path) {
        if (path.equals(target)) {
            return here(type, value);
        }
        return switch (value) {
            case FormValue.Words words -> words;
            case FormValue.Fields fields ->
                FormWriter.record(type, fields.kind())
                        .<FormValue>map(definition -> fields(definition, fields, path))
                        .orElse(fields);
            case FormValue.Rows rows -> rows(type, rows);
        };
    }

    private FormValue rows(FieldType type, FormValue.Rows rows) {
        for (var index = 0; index < rows.rows().size(); index++) {
            var row = rows.rows().get(index);
            if (row.name().equals(target) && isAboutRow()) {
                return moved(rows.rows(), index);
            }
            if (leadsTo(row.name())) {
                return rows.with(index, value(FieldType.element(type), row.value(), row.name()));
            }
        }
        return rows;
    }

    private FormValue here(FieldType type, FormValue value) {
        return switch (kind) {
            case ADD -> value instanceof FormValue.Rows(var rows) ? added(type, rows) : value;
            case PICK -> new FormValue.Words(this.value);
            case CLEAR -> FormValue.Words.NONE;
            case CASE, REMOVE, UP, DOWN, SEARCH, PROPOSE, PREVIEW, THEIRS -> value;
        };
    }

    private FormValue added(FieldType type, List<FormValue.Row> rows) {
        if (type instanceof FieldType.ListOf(var _, var max) && rows.size() >= max) {
            return new FormValue.Rows(rows);
        }
        var more = new ArrayList<>(rows);
        more.add(new FormValue.Row("", FormFiller.empty(FieldType.element(type))));
        return new FormValue.Rows(more);
    }

    private boolean isAboutRow() {
        return kind == Kind.REMOVE || kind == Kind.UP || kind == Kind.DOWN;
    }

    private FormValue moved(List<FormValue.Row> rows, int index) {
        var changed = new ArrayList<>(rows);
        switch (kind) {
            case REMOVE -> changed.remove(index);
            case UP -> Collections.swap(changed, index, Math.max(index - 1, 0));
            case DOWN -> Collections.swap(changed, index, Math.min(index + 1, rows.size() - 1));
            case ADD, SEARCH, PICK, CLEAR, CASE, PROPOSE, PREVIEW, THEIRS -> {}
        }
        return new FormValue.Rows(changed);
    }

    private boolean leadsTo(String path) {
        return target.equals(path) || target.startsWith(path + ".") || target.startsWith(path + "[");
    }
}
