package org.linernotes.live;

import java.time.MonthDay;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.linernotes.database.sql.Snapshot;
import org.linernotes.live.CalendarStatements.OfSubjects;
import org.linernotes.live.CalendarStatements.OnDay;

/** What happened on days of the year. */
public final class LiveCalendar {
    private static final int EVERY = 10_000;

    private final Snapshot snapshot;
    private final SiteCalendar calendar;

    LiveCalendar(Snapshot snapshot, SiteCalendar calendar) {
        this.snapshot = snapshot;
        this.calendar = calendar;
    }

    /** The first so many of a day: what editors wrote, then what follows from dates. */
    public List<Anniversary> on(MonthDay day, int most) {
        return anniversaries(snapshot.read(
                CalendarStatements.ON_DAY,
                new OnDay(
                        number(day),
                        calendar.leapDay().shownOn(),
                        calendar.timeZone().getId(),
                        most)));
    }

    /** What follows from the dates of some artists, songs and albums on some days. */
    public List<Anniversary> of(Collection<UUID> subjects, Collection<MonthDay> days) {
        return anniversaries(snapshot.read(
                CalendarStatements.OF_SUBJECTS,
                new OfSubjects(subjects, days.stream().map(LiveCalendar::number).toList(), EVERY)));
    }

    private static List<Anniversary> anniversaries(List<AnniversaryRow> rows) {
        return rows.stream().map(AnniversaryRow::anniversary).toList();
    }

    /** 29 August is 829. */
    private static int number(MonthDay day) {
        return day.getMonthValue() * 100 + day.getDayOfMonth();
    }
}
