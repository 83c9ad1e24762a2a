package org.linernotes.testing;

import java.util.LinkedHashMap;
import java.util.Map;

/** Texts as long as a field takes them, of one kind of thing each: what breaks patterns, layouts and stacks. */
public final class GeneratedTexts {
    private GeneratedTexts() {}

    /** By their kind, each of exactly so many code points before anything is taken off. */
    public static Map<String, String> of(int length) {
        var texts = new LinkedHashMap<String, String>();
        texts.put("line breaks", "a" + "\n".repeat(length - 2) + "b");
        texts.put("Windows line breaks", cut("a" + "\r\n".repeat(length), length - 1) + "b");
        texts.put("blank lines", cut("a" + " \n\t\n".repeat(length), length - 1) + "b");
        texts.put("short lines", cut("a\n".repeat(length), length));
        texts.put("paragraphs", cut("a\n\n".repeat(length), length));
        texts.put("blanks", "a" + " ".repeat(length - 2) + "b");
        texts.put("marks of one kind", "a" + "\u0301".repeat(length - 1));
        texts.put("marks out of order", cut("a" + "\u0301\u0323".repeat(length), length));
        texts.put("marks on every letter", cut("a\u0323\u0301".repeat(length), length));
        texts.put("ampersands", "&".repeat(length));
        texts.put("angle brackets", "<".repeat(length));
        texts.put("tags", cut("</script><b>".repeat(length), length));
        texts.put("one long word", "w".repeat(length));
        texts.put("nested quotations", cut("> ".repeat(length), length - 1) + "q");
        texts.put("nested emphasis", cut("*_".repeat(length), length - 1) + "e");
        texts.put("nested links", cut("[".repeat(length / 2) + "](".repeat(length), length));
        texts.put("embeddings", cut("\u202Ea\u202B".repeat(length), length));
        texts.put("isolates", cut("\u2067a".repeat(length), length));
        texts.put("ends of isolates", cut("\u2067\u202E".repeat(length / 4) + "\u2069".repeat(length), length));
        texts.put("overrides on every line", cut("\u202Ea\n".repeat(length), length));
        texts.put("families", cut("👩\u200D👩\u200D👧\u200D👦".repeat(length), length));
        texts.put("tones", cut("👍🏿".repeat(length), length));
        texts.put(
                "flags",
                cut(
                        "🏴\uDB40\uDC67\uDB40\uDC62\uDB40\uDC65\uDB40\uDC6E\uDB40\uDC67\uDB40\uDC7F".repeat(length),
                        length));
        texts.put("Hebrew and Latin", cut("שלום abc ".repeat(length), length - 1) + "!");
        return texts;
    }

    private static String cut(String text, int length) {
        return text.substring(0, text.offsetByCodePoints(0, length));
    }
}
