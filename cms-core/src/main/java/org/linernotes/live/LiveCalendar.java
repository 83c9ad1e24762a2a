package org.linernotes.live;

import java.time.MonthDay;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What happened on days of the year. */
public final class LiveCalendar {
    private static final int EVERY = 10_000;

    private final CalendarQueries queries;
    private final SiteCalendar calendar;

    LiveCalendar(CalendarQueries queries, SiteCalendar calendar) {
        this.queries = queries;
        this.calendar = calendar;
    }

    /** The first so many of a day: what editors wrote, then what follows from dates. */
    public List<Anniversary> on(MonthDay day, int most) {
        return anniversaries(
                queries.find(List.of(number(day)), calendar.leapDay().shownOn(), zone(), true, List.of(), most));
    }

    /** What follows from the dates of some artists, songs and albums on some days. */
    public List<Anniversary> of(Collection<UUID> subjects, Collection<MonthDay> days) {
        return anniversaries(
                queries.find(days.stream().map(LiveCalendar::number).toList(), 0, zone(), false, subjects, EVERY));
    }

    private String zone() {
        return calendar.timeZone().getId();
    }

    private static List<Anniversary> anniversaries(List<AnniversaryRow> rows) {
        return rows.stream().map(AnniversaryRow::anniversary).toList();
    }

    /** 29 August is 829. */
    private static String number(MonthDay day) {
        return String.valueOf(day.getMonthValue() * 100 + day.getDayOfMonth());
    }
}
