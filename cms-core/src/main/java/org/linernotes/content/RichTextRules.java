package org.linernotes.content;

import java.util.ArrayList;
import java.util.List;

/** What every rich text must keep to before it may be published. */
final class RichTextRules {
    private RichTextRules() {}

    static List<Violation> check(RichText text, String path) {
        var found = new ArrayList<Violation>();
        if (text.allBlocks().anyMatch(RichBlock.Raw.class::isInstance)) {
            found.add(new Violation(
                    Level.PUBLISH,
                    "RAW_BLOCK",
                    path,
                    "This text holds a block that an import could not read; rewrite or remove it."));
        }
        for (var unresolved : text.unresolved()) {
            found.add(new Violation(
                    Level.WARNING,
                    "UNRESOLVED_MENTION",
                    path,
                    "%s is mentioned and has no entry yet.".formatted(Quoted.text(unresolved.name()))));
        }
        return found;
    }
}
