package org.linernotes.admin.content;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.linernotes.content.PartialDate;

/** Dates as people read them, as precise as they are. */
final class DateWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    private DateWords() {}

    /** What is no date stays as it is. */
    static String of(String text) {
        return PartialDate.parse(text)
                .map(date -> switch (date) {
                    case PartialDate.OfYear(var year) -> year.toString();
                    case PartialDate.OfMonth(var month) -> MONTH.format(month);
                    case PartialDate.OfDay(var day) -> DAY.format(day);
                })
                .orElse(text);
    }
}
