package org.linernotes.node;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linernotes.database.StartRefused;

class SettingsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            cms.demo               | flase          | CMS_DEMO must be true or false, not "flase".
            cms.outbox             | none           | CMS_OUTBOX must be on or off, not "none".
            cms.awards.year        | 1989           | CMS_AWARDS_YEAR must be ELIGIBILITY or CEREMONY, not "1989".
            cms.calendar.leap.day  | FEBRUARY_29    | CMS_CALENDAR_LEAP_DAY must be FEBRUARY_28, MARCH_1 or NONE, not "FEBRUARY_29".
            cms.calendar.time.zone | Europe/Dubblin | CMS_CALENDAR_TIME_ZONE must be a time zone such as Europe/Dublin, not "Europe/Dubblin".
            cms.site.url           | example.org    | CMS_SITE_URL must be an address such as https://example.org, not "example.org".
            cms.citations.required | maybe          | CMS_CITATIONS_REQUIRED must be true or false, not "maybe".
            """)
    void aWrongValueIsToldWithItsSetting(String property, String value, String sentence) {
        assertThatThrownBy(() -> check(property, value))
                .isInstanceOf(StartRefused.class)
                .hasMessage(sentence);
    }

    @ParameterizedTest
    @CsvSource({
        "cms.demo, TRUE",
        "cms.outbox, off",
        "cms.awards.year, ceremony",
        "cms.calendar.time.zone, Europe/Dublin",
        "cms.site.url, https://example.org/music/",
    })
    void aRightValueIsTaken(String property, String value) {
        assertThatCode(() -> check(property, value)).doesNotThrowAnyException();
    }

    private static void check(String property, String value) {
        Settings.check(name -> name.equals(property) ? Optional.of(value) : Optional.empty());
    }
}
