package org.linernotes.live;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.ZoneId;

/**
 * Which day it is for readers.
 *
 * @param timeZone whose midnight begins a day
 * @param leapDay on which day of a common year the events of 29 February are shown
 */
@ConfigurationProperties("cms.calendar")
public record SiteCalendar(
        @Bindable(defaultValue = "UTC") ZoneId timeZone,
        @Bindable(defaultValue = "FEBRUARY_28") LeapDay leapDay) {
    /** What common years have instead of 29 February. */
    public enum LeapDay {
        FEBRUARY_28(228),
        MARCH_1(301),
        NONE(0);

        private final int shownOn;

        LeapDay(int shownOn) {
            this.shownOn = shownOn;
        }

        /** The month and day as one number; 0: none. */
        int shownOn() {
            return shownOn;
        }
    }
}
