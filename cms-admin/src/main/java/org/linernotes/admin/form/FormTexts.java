package org.linernotes.admin.form;

import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The texts of a form as they stand in their boxes: as they were typed, while that says what the form holds.
 *
 * @param typed what was sent in the boxes, by the names of their fields
 */
record FormTexts(FormQuotations quotations, Map<String, String> typed, Function<String, @Nullable String> titles) {
    String box(String name, String json) {
        var markup = markup();
        var sent = typed.get(name);
        return sent != null && markup.read(json, sent).equals(json) ? sent : markup.write(json);
    }

    RichMarkup markup() {
        return new RichMarkup(new MarkupNames(quotations.ids(), titles));
    }
}
