package org.linernotes.comment;

/** A comment's text as HTML: paragraphs and line breaks, everything else escaped. */
public final class CommentHtml {
    private CommentHtml() {}

    /** An empty line begins a paragraph, a line break stays one. */
    public static String of(String body) {
        var html = new StringBuilder();
        var isOpen = false;
        for (var line : body.strip().split("\n", -1)) {
            if (line.isBlank()) {
                html.append(isOpen ? "</p>" : "");
                isOpen = false;
            } else {
                html.append(isOpen ? "<br>" : "<p>").append(escape(line));
                isOpen = true;
            }
        }
        return html.append(isOpen ? "</p>" : "").toString();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
