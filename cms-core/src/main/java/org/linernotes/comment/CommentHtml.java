package org.linernotes.comment;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;

/** A comment's text as HTML: paragraphs and line breaks, everything else escaped. */
public final class CommentHtml {
    private CommentHtml() {}

    /** An empty line begins a paragraph, a line break stays one. */
    public static String of(String body) {
        return Arrays.stream(body.strip().split("\\n[ \\t]*(?:\\n[ \\t]*)+"))
                .filter(paragraph -> !paragraph.isBlank())
                .map(paragraph -> "<p>" + escape(paragraph).replace("\n", "<br>") + "</p>")
                .collect(joining());
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
