package org.linernotes.transfer;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.linernotes.content.InvisibleText;

/** Reads the fields of a line; what is wrong with one is said in a sentence that names its column. */
final class ChartFields {
    private static final Pattern ENDS = Pattern.compile("^[\\s\\p{Z}\uFEFF]+|[\\s\\p{Z}\uFEFF]+$");
    private static final int EARLIEST_YEAR = 1850;
    private static final int LATEST_YEAR = 2100;
    private static final int LONGEST_TEXT = 300;
    private static final int MOST_SHOWN = 40;

    private ChartFields() {}

    static List<String> fields(CsvFile.Line line, int count) {
        if (line.fields().size() != count) {
            throw new IllegalArgumentException("This line has %d fields instead of %d."
                    .formatted(line.fields().size(), count));
        }
        return line.fields();
    }

    /** As contents keep it, so that the next import knows it again. */
    static String text(String column, String given) {
        var text =
                ENDS.matcher(Normalizer.normalize(given, Normalizer.Form.NFC)).replaceAll("");
        if (text.isBlank() || text.codePointCount(0, text.length()) > LONGEST_TEXT) {
            throw new IllegalArgumentException("%s must have 1 to %d characters.".formatted(column, LONGEST_TEXT));
        }
        if (text.codePoints().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("%s contains a control character.".formatted(column));
        }
        InvisibleText.firstControl(text).ifPresent(character -> {
            throw new IllegalArgumentException(
                    "%s contains a character that nobody sees (U+%04X).".formatted(column, character));
        });
        return text;
    }

    static LocalDate date(String column, String text) {
        try {
            var date = LocalDate.parse(text);
            if (date.getYear() >= EARLIEST_YEAR && date.getYear() <= LATEST_YEAR) {
                return date;
            }
        } catch (DateTimeException wrong) {
            throw new IllegalArgumentException("%s is no date: “%s”.".formatted(column, start(text)), wrong);
        }
        throw new IllegalArgumentException(
                "%s must be from %d to %d: “%s”.".formatted(column, EARLIEST_YEAR, LATEST_YEAR, start(text)));
    }

    static int number(String column, String text, int most) {
        var number = text.matches("\\d{1,9}") ? Optional.of(Integer.valueOf(text)) : Optional.<Integer>empty();
        return number.filter(value -> value >= 1 && value <= most)
                .orElseThrow(() -> new IllegalArgumentException(
                        "%s must be a number from 1 to %d: “%s”.".formatted(column, most, start(text))));
    }

    /** So much of a value that a sentence can show it. */
    private static String start(String text) {
        var end = text.codePointCount(0, text.length()) <= MOST_SHOWN
                ? text.length()
                : text.offsetByCodePoints(0, MOST_SHOWN);
        return text.substring(0, end).replaceAll("[\\p{Cc}\\p{Cf}]", "\uFFFD") + (end < text.length() ? "…" : "");
    }
}
