package org.linernotes.admin.form;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.linernotes.admin.session.Form;
import org.linernotes.content.ContentTypeDefinition;
import org.linernotes.problem.Problem;

/** A form as somebody sent it. */
record FormDraft(FormValue.Fields fields, ZoneId zone, String base, Optional<FormEdit> edit, String step, Form form) {
    /** Stands at the end of each form: what is cut off does not have it. */
    static final String END = "_end";

    static FormDraft of(ContentTypeDefinition type, Form form) {
        if (!form.fields().containsKey(END)) {
            throw new Problem.Invalid(
                            "INCOMPLETE",
                            null,
                            "This form did not arrive as a whole, so nothing was changed. Go back and send it again.")
                    .asException();
        }
        var step = form.text(Names.STEP);
        return new FormDraft(
                FormReader.read(type, form),
                zone(form.text(Names.ZONE)),
                form.text(Names.BASE),
                FormEdit.parse(step),
                step,
                form);
    }

    /** Whether the writer wants to go on after saving. */
    boolean goesOn() {
        return step.equals("go-on");
    }

    /** What the form was based on before somebody else saved; empty: nobody did. */
    String older() {
        return form.text(Names.OLDER);
    }

    String searched(String field) {
        return form.text(Names.SEARCH + field);
    }

    /** What was typed into boxes to search for an entry, of which none was chosen; by the names of their fields. */
    Map<String, String> unchosen() {
        var unchosen = new LinkedHashMap<String, String>();
        form.fields().keySet().stream()
                .filter(name ->
                        name.startsWith(Names.SEARCH) && !form.text(name).isBlank())
                .map(name -> name.substring(Names.SEARCH.length()))
                .filter(name ->
                        form.fields().containsKey(name) && form.text(name).isEmpty())
                .forEach(name -> unchosen.put(name, searched(name)));
        return unchosen;
    }

    /** What stood in the boxes of texts, by the names of their fields. */
    Map<String, String> boxes() {
        var boxes = new LinkedHashMap<String, String>();
        form.fields().keySet().stream()
                .filter(name -> name.startsWith(Names.MARKUP))
                .forEach(name -> boxes.put(name.substring(Names.MARKUP.length()), form.text(name)));
        return boxes;
    }

    FormDraft with(FormValue.Fields changed) {
        return new FormDraft(changed, zone, base, edit, step, form);
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException _) {
            return ZoneId.of("UTC");
        }
    }
}
