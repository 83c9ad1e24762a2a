package org.linernotes.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.linernotes.content.InvisibleText;

/** Texts that go wrong wherever somebody was careless. */
public final class TortureTexts {
    /** So many code points go into most fields. */
    private static final int SHORT = 40;

    private static final List<String> OWN = List.of(
            "<script>alert(1)</script>",
            "</script><img src=x onerror=alert(1)>",
            "<!-- --><![CDATA[ ]]>",
            "]]>",
            "&lt;b&gt; &amp; &#39; &nbsp;",
            "\"quoted\" 'single' `tick` “curly”",
            "{{7*7}} ${7*7} #{7*7} <%= 7*7 %> @{7}",
            "'; DROP TABLE entry; --",
            "1' OR '1'='1",
            "\\u0041 \\n \\\\ \\\"",
            "%00 %0d%0a %5B %",
            "../../etc/passwd",
            "javascript:alert(1)",
            "data:text/html,<b>x</b>",
            "null",
            "undefined",
            "NaN",
            "true",
            "0",
            "-1",
            "1e309",
            "__proto__",
            "constructor",
            "new:nobody",
            "song_01k9zzzzzzzzzzzzzzzzzzzzzz",
            "[object Object]",
            "{\"a\": [1, 2, {}]}",
            "e\u0301 n\u0303 a\u030A",
            "\u1112\u1161\u11AB\u1100\u1173\u11AF",
            "\u212B \u2126 \uFB01",
            "İstanbul ß ſ ŉ",
            "Ω≈ç√∫˜µ≤≥÷",
            "田中さんにあげて下さい",
            "パーティーへ行かないか",
            "שלום עולם",
            "مرحبا بالعالم",
            "\u202Eevil\u202C",
            "\u2066isolated\u2069",
            "a\u200Bb\u200Cc\u200Dd\u2060e",
            "soft\u00ADhyphen",
            "\uFEFFmarked",
            "\u00A0blank\u3000",
            "\u2028 \u2029",
            "🎸🥁🎹",
            "👩‍👩‍👧‍👦 👍🏿 🏴󠁧󠁢󠁳󠁣󠁴󠁿 🇬🇧",
            "🅰🆎 ①② ㎏",
            "\uD83D\uDE00\uFE0F\u20E3",
            "Z̮̞̠͙͔ͅḀ̗̞͈̻̗Ḷ͙͎̯̹̞͓G̻O̭̗̮",
            "\uFFFD \uFFFE \uFFFF",
            "\uE000 \uF8FF",
            "\uDBFF\uDFFF",
            "\u0378 \u1AFF",
            "ff",
            "A",
            "?",
            "???",
            "#1",
            "& and &",
            "- – — −",
            "...",
            "a/b\\c",
            "C:\\x",
            "a".repeat(300),
            "ä ".repeat(100) + "ä",
            "line one\nline two\n\nline four",
            "\r\nwindows\r\nlines\r\n",
            " leading and trailing ");

    private TortureTexts() {}

    public static List<String> own() {
        return OWN;
    }

    /** Our own and, where {@code LINERNOTES_TEST_DATA} names a folder with {@code blns}, the Big List of Naughty Strings. */
    public static List<String> naughty() throws IOException {
        var texts = new ArrayList<>(OWN);
        var folder = System.getenv("LINERNOTES_TEST_DATA");
        if (folder != null) {
            texts.addAll(listed(Path.of(folder, "blns", "blns.txt")));
        }
        return texts;
    }

    /** The Big List of Naughty Strings and every emoji, from a folder with {@code blns} and {@code unicode}. */
    public static List<String> of(Path testData) throws IOException {
        var texts = new ArrayList<>(listed(testData.resolve("blns/blns.txt")));
        var emoji = new StringBuilder();
        for (var line : Files.readAllLines(testData.resolve("unicode/emoji-test.txt"))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                var next = emoji(line);
                if (emoji.codePointCount(0, emoji.length()) + next.codePointCount(0, next.length()) >= SHORT) {
                    texts.add(emoji.toString());
                    emoji.setLength(0);
                }
                emoji.append(next);
            }
        }
        texts.add(emoji.toString());
        return texts;
    }

    private static List<String> listed(Path list) throws IOException {
        try (var lines = Files.lines(list)) {
            return lines.filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
        }
    }

    private static String emoji(String line) {
        return Stream.of(line.substring(0, line.indexOf(';')).strip().split(" ", -1))
                .map(point -> Character.toString(Integer.parseInt(point, 16)))
                .reduce("", String::concat);
    }

    /** Whether a field with that limit takes it: no control characters, seen or not, and line breaks only where there are lines. */
    public static boolean fits(String text, int longest, boolean multiline) {
        var stored = stored(text);
        return stored.codePointCount(0, stored.length()) <= longest
                && stored.codePoints()
                        .allMatch(
                                point -> Character.getType(point) != Character.CONTROL || (multiline && point == '\n'))
                && (multiline
                        || (stored.codePoints().noneMatch(point -> point == 0x2028 || point == 0x2029)
                                && InvisibleText.firstControl(stored).isEmpty()));
    }

    /** What a field says that was given the text: composed (NFC), one kind of line break, no blanks around it. */
    public static String stored(String text) {
        return Normalizer.normalize(text.replaceAll("\\R", "\n"), Normalizer.Form.NFC)
                .replaceAll("^[\\s\\p{Z}\\uFEFF]+|[\\s\\p{Z}\\uFEFF]+$", "");
    }

    /** Whether nothing of it can be seen, so that a field counts as empty. */
    public static boolean isInvisible(String text) {
        return text.toLowerCase(Locale.ROOT)
                .codePoints()
                .allMatch(point -> Character.isWhitespace(point)
                        || Character.isSpaceChar(point)
                        || Character.getType(point) == Character.FORMAT
                        || Character.getType(point) == Character.CONTROL);
    }
}
