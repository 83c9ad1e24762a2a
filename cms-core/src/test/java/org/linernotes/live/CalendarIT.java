package org.linernotes.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.MonthDay;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linernotes.testing.IntegrationTest;

/** The clock of the calendar is the view's. */
@IntegrationTest
class CalendarIT {
    private final Sights sights;
    private final PublishedContent published;
    private final String name = "Born " + UUID.randomUUID();

    CalendarIT(Sights sights, PublishedContent published) {
        this.sights = sights;
        this.published = published;
    }

    @BeforeEach
    void somebodyIsBornOnALeapDay() {
        published.live("Artist", "{\"name\": \"%s\", \"born\": \"1960-02-29\"}".formatted(name));
    }

    @Test
    void commonYearsShowTheLeapDayADayEarlier() {
        assertThat(born("2027-02-28T12:00:00Z", 2, 28)).hasSize(1);
        assertThat(born("2027-02-28T12:00:00Z", 2, 29)).hasSize(1);
        assertThat(born("2027-02-28T12:00:00Z", 3, 1)).isEmpty();
        assertThat(born("2028-02-28T12:00:00Z", 2, 28)).isEmpty();
        assertThat(born("2028-02-29T12:00:00Z", 2, 29)).hasSize(1);
        assertThat(born("2028-12-31T23:59:59Z", 2, 28)).isEmpty();
        assertThat(born("2029-01-01T00:00:00Z", 2, 28)).hasSize(1);
    }

    @Test
    void whatIsNotLiveDoesNotHappen() {
        var later = published.draft("Artist");
        published.publish(later, "{\"name\": \"%s\", \"born\": \"1961-02-28\"}".formatted(name), "[2028-06-01,)");

        assertThat(born("2028-05-31T00:00:00Z", 2, 28)).isEmpty();
        assertThat(born("2028-06-01T00:00:00Z", 2, 28)).hasSize(1);
    }

    private List<Anniversary> born(String at, int month, int day) {
        return sights.asOf(Instant.parse(at), sight -> sight.calendar().on(MonthDay.of(month, day), 1000)).stream()
                .filter(anniversary -> anniversary.entry().title().equals(name))
                .toList();
    }
}
