package org.linernotes.admin.action;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.linernotes.admin.session.Form;
import org.linernotes.problem.Problem;
import org.linernotes.problem.ProblemException;

/**
 * A date and time of day as somebody's clock on the wall shows it, in a time zone.
 *
 * @param path which problems name
 * @param turn where the clocks are set back and show a time twice: {@code first} or {@code second}; empty: not said
 */
record WallTime(String path, String date, String time, String zone, String turn) {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm 'on' d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    static WallTime of(Form form, String path) {
        var chosen = form.text(path + "-instead");
        var time = chosen.isEmpty() ? form.text(path + "-time") : chosen;
        return new WallTime(
                path, form.text(path + "-date"), time, form.text(path + "-zone"), form.text(path + "-turn"));
    }

    /** An instant as a clock in a zone shows it. */
    static WallTime of(Instant instant, ZoneId zone) {
        var local = LocalDateTime.ofInstant(instant, zone);
        return new WallTime("at", local.toLocalDate().toString(), CLOCK.format(local), name(zone), "");
    }

    /** As a form sends it. */
    Form form() {
        return new Form(
                Map.of(path + "-date", List.of(date), path + "-time", List.of(time), path + "-zone", List.of(zone)));
    }

    boolean isEmpty() {
        return date.isBlank() && time.isBlank();
    }

    /** The instant; refused where the clocks never show that time, or show it twice and nobody said which is meant. */
    Instant instant() {
        var local = local();
        var zoneId = zoneId();
        var offsets = zoneId.getRules().getValidOffsets(local);
        return switch (offsets.size()) {
            case 1 -> local.toInstant(offsets.getFirst());
            case 0 -> throw refuse("GAP", gap(local, zoneId));
            default -> ofTwo(local, zoneId, offsets);
        };
    }

    private Instant ofTwo(LocalDateTime local, ZoneId zoneId, List<ZoneOffset> offsets) {
        return switch (turn) {
            case "first" -> local.toInstant(offsets.getFirst());
            case "second" -> local.toInstant(offsets.getLast());
            default ->
                throw refuse(
                        "OVERLAP",
                        "The clocks in %s show %s twice, since they are set back then; say which of the two is meant."
                                .formatted(name(zoneId), MOMENT.format(local)));
        };
    }

    private static String gap(LocalDateTime local, ZoneId zoneId) {
        var transition = zoneId.getRules().getTransition(local);
        return "There is no %s in %s: the clocks are put forward from %s to %s. Choose %s or %s."
                .formatted(
                        MOMENT.format(local),
                        name(zoneId),
                        CLOCK.format(transition.getDateTimeBefore()),
                        CLOCK.format(transition.getDateTimeAfter()),
                        CLOCK.format(transition.getDateTimeBefore().minusMinutes(1)),
                        CLOCK.format(transition.getDateTimeAfter()));
    }

    /** The last time before a gap and the first one after it; none if the time exists. */
    List<String> neighbours() {
        try {
            var transition = zoneId().getRules().getTransition(local());
            return transition == null || !transition.isGap()
                    ? List.of()
                    : List.of(
                            CLOCK.format(transition.getDateTimeBefore().minusMinutes(1)),
                            CLOCK.format(transition.getDateTimeAfter()));
        } catch (ProblemException _) {
            return List.of();
        }
    }

    /** What the two times are called that one clock shows twice; none if it does not. */
    List<String> turns() {
        try {
            var zoneId = zoneId();
            return zoneId.getRules().getValidOffsets(local()).stream()
                    .map(offset -> offset.getId().equals("Z") ? "UTC" : "UTC" + offset.getId())
                    .toList();
        } catch (ProblemException _) {
            return List.of();
        }
    }

    private LocalDateTime local() {
        try {
            return LocalDateTime.of(LocalDate.parse(date.strip()), LocalTime.parse(time.strip()));
        } catch (DateTimeException _) {
            throw refuse("INSTANT", "Enter a date and a time, such as 2026-11-27 and 09:00.");
        }
    }

    private ZoneId zoneId() {
        try {
            return ZoneId.of(zone.strip());
        } catch (DateTimeException _) {
            throw refuse("ZONE", "Choose a time zone, such as Europe/Berlin.");
        }
    }

    private static String name(ZoneId zoneId) {
        return zoneId instanceof ZoneOffset ? zoneId.getDisplayName(TextStyle.SHORT, Locale.ENGLISH) : zoneId.getId();
    }

    private RuntimeException refuse(String code, String message) {
        return new Problem.Invalid(code, path, message).asException();
    }
}
