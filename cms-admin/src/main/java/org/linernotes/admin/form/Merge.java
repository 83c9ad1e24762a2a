package org.linernotes.admin.form;

import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linernotes.admin.content.ContentView;
import org.linernotes.admin.diff.ChangeView;
import org.linernotes.admin.diff.Changes;
import org.linernotes.content.Content;
import org.linernotes.content.FieldDefinition;

/**
 * Brings a form together with what somebody else saved since it was opened, field by field: what only one side changed
 * stands, what both changed is left to the writer, who sees both.
 */
final class Merge {
    private final Content base;
    private final Content theirs;
    private final JsonNode mine;
    private final FormFiller filler;
    private final List<FormConflict.Field> taken = new ArrayList<>();
    private final List<FormConflict.Field> both = new ArrayList<>();
    private FormValue.Fields form;

    /** @param mine what was typed, in the canonical form */
    Merge(Content base, Content theirs, JsonNode mine, FormValue.Fields typed, FormFiller filler) {
        this.base = base;
        this.theirs = theirs;
        this.mine = mine;
        this.form = typed;
        this.filler = filler;
    }

    Merge carryOut(ContentView view) {
        theirs.type().fields().forEach(field -> field(field, view));
        return this;
    }

    private void field(FieldDefinition field, ContentView view) {
        var before = base.tree().get(field.name());
        var now = theirs.tree().get(field.name());
        var typed = mine.get(field.name());
        if (Objects.equals(before, now) || Objects.equals(typed, now)) {
            return;
        }
        var change = new FormConflict.Field(
                field.name(), field.label(), changes(field, before, now, view), changes(field, before, typed, view));
        if (Objects.equals(before, typed)) {
            form = form.with(field.name(), filler.fill(field, now));
            taken.add(change);
        } else {
            both.add(change);
        }
    }

    private static List<ChangeView> changes(
            FieldDefinition field, @Nullable JsonNode before, @Nullable JsonNode after, ContentView view) {
        return Changes.ofField(field, before, after, view);
    }

    FormValue.Fields form() {
        return form;
    }

    List<FormConflict.Field> taken() {
        return taken;
    }

    List<FormConflict.Field> both() {
        return both;
    }
}
