package org.linernotes.content;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads text the way every field does: NFC, trimmed, without what cannot be seen or stored. */
final class ReadText {
    private static final int BYTE_ORDER_MARK = 0xFEFF;
    private static final Pattern LINE_BREAK = Pattern.compile("\\R");

    private ReadText() {}

    /** Why the text cannot be taken, as a code and a sentence. */
    enum Fault {
        LONE_SURROGATE("holds half of a surrogate pair, which is not a character."),
        CONTROL_CHARACTER("holds a control character; remove it."),
        LINE_BREAK("holds a line break; it is one line of text.");

        private final String sentence;

        Fault(String sentence) {
            this.sentence = sentence;
        }

        String sentence() {
            return sentence;
        }
    }

    static String clean(String raw) {
        var text = Normalizer.normalize(LINE_BREAK.matcher(raw).replaceAll("\n"), Normalizer.Form.NFC);
        return text.codePoints().allMatch(ReadText::isInvisible) ? "" : trim(text);
    }

    /** The same, with the blanks at its ends: they part one name from the next. */
    static String cleanWithBlanks(String raw) {
        return Normalizer.normalize(LINE_BREAK.matcher(raw).replaceAll("\n"), Normalizer.Form.NFC);
    }

    static Optional<Fault> fault(String clean, boolean multiline) {
        for (var i = 0; i < clean.length(); i++) {
            var point = clean.codePointAt(i);
            if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
                return Optional.of(Fault.LONE_SURROGATE);
            } else if (isLineBreak(point)) {
                if (!multiline) {
                    return Optional.of(Fault.LINE_BREAK);
                }
            } else if (Character.getType(point) == Character.CONTROL) {
                return Optional.of(Fault.CONTROL_CHARACTER);
            }
            i += Character.charCount(point) - 1;
        }
        return Optional.empty();
    }

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String trim(String text) {
        var start = 0;
        var end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isBlank(int point) {
        return point == ' '
                || point == '\n'
                || point == '\t'
                || point == BYTE_ORDER_MARK
                || Character.isSpaceChar(point);
    }

    private static boolean isInvisible(int point) {
        return isBlank(point) || Character.getType(point) == Character.FORMAT;
    }

    private static boolean isLineBreak(int point) {
        return point == '\n' || point == 0x2028 || point == 0x2029;
    }
}
