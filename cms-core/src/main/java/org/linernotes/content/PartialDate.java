package org.linernotes.content;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/** A date as sources give it; {@code 1967} is never padded to look like {@code 1967-01-01}. */
public sealed interface PartialDate extends Comparable<PartialDate> {
    record OfYear(Year value) implements PartialDate {
        @Override
        public String toString() {
            return "%04d".formatted(value.getValue());
        }
    }

    record OfMonth(YearMonth value) implements PartialDate {
        @Override
        public String toString() {
            return value.toString();
        }
    }

    record OfDay(LocalDate value) implements PartialDate {
        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** Reads {@code 1989}, {@code 1989-02} or {@code 1989-02-13}; anything else is empty. */
    static Optional<PartialDate> parse(String text) {
        if (!Form.PATTERN.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.<PartialDate>of(
                            switch (text.length()) {
                                case Form.YEAR -> new OfYear(Year.parse(text));
                                case Form.MONTH -> new OfMonth(YearMonth.parse(text));
                                default -> new OfDay(LocalDate.parse(text));
                            })
                    .filter(date -> date.year() > 0);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    default int year() {
        return earliest().getYear();
    }

    default LocalDate earliest() {
        return switch (this) {
            case OfYear(Year year) -> year.atDay(1);
            case OfMonth(YearMonth month) -> month.atDay(1);
            case OfDay(LocalDate day) -> day;
        };
    }

    default LocalDate latest() {
        return switch (this) {
            case OfYear(Year year) -> year.atDay(year.length());
            case OfMonth(YearMonth month) -> month.atEndOfMonth();
            case OfDay(LocalDate day) -> day;
        };
    }

    /** By the first day that it may be; of two with the same, the vaguer comes first, as in their texts. */
    @Override
    default int compareTo(PartialDate other) {
        return Comparator.comparing(PartialDate::earliest)
                .thenComparing(date -> date.toString().length())
                .compare(this, other);
    }

    /** What a partial date looks like. */
    final class Form {
        private static final Pattern PATTERN = Pattern.compile("[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?");
        private static final int YEAR = 4;
        private static final int MONTH = 7;

        private Form() {}
    }
}
