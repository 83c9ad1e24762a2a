package org.linernotes.graphql.delivery;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.linernotes.content.TypeId;
import org.linernotes.live.Anniversary;
import org.linernotes.live.EventOrigin;

/** The id of what follows from a date: {@code birth_01k9…_19580829} names the artist and the day. */
record AnniversaryId(EventOrigin origin, UUID subject, LocalDate date) {
    private static final DateTimeFormatter DIGITS = DateTimeFormatter.BASIC_ISO_DATE;
    private static final Pattern FORM =
            Pattern.compile("((birth|death|single_release|album_release|chart_number_one)_[0-9a-z]{26})_([0-9]{8})");

    static AnniversaryId of(Anniversary anniversary) {
        return new AnniversaryId(anniversary.origin(), anniversary.entry().entryId(), anniversary.date());
    }

    static Optional<AnniversaryId> parse(String id) {
        var form = FORM.matcher(id);
        if (!form.matches()) {
            return Optional.empty();
        }
        try {
            var date = LocalDate.parse(form.group(3), DIGITS);
            return TypeId.parse(form.group(1))
                    .map(subject -> new AnniversaryId(
                            EventOrigin.valueOf(subject.prefix().toUpperCase(Locale.ROOT)), subject.uuid(), date));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return new TypeId(origin.name().toLowerCase(Locale.ROOT), subject) + "_" + DIGITS.format(date);
    }
}
