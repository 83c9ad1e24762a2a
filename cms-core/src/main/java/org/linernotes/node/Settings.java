package org.linernotes.node;

import java.net.URI;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.linernotes.database.StartRefused;

/** What operators may say about a node, checked before anything begins: a wrong value never counts as an unsaid one. */
final class Settings {
    private static final Set<String> FLAGS = Set.of("true", "false", "on", "off", "yes", "no");
    private static final List<Setting> ALL = List.of(
            flag("CMS_DEMO", "true or false"),
            flag("CMS_OUTBOX", "on or off"),
            oneOf("CMS_CALENDAR_LEAP_DAY", "FEBRUARY_28", "MARCH_1", "NONE"),
            oneOf("CMS_AWARDS_YEAR", "ELIGIBILITY", "CEREMONY"),
            flag("CMS_CITATIONS_REQUIRED", "true or false"),
            new Setting("CMS_CALENDAR_TIME_ZONE", Settings::isTimeZone, "a time zone such as Europe/Dublin"),
            new Setting("CMS_SITE_URL", Settings::isSite, "an address such as https://example.org"));

    private Settings() {}

    private record Setting(String variable, Predicate<String> allows, String words) {
        /** As the framework names it. */
        private String property() {
            return variable.toLowerCase(Locale.ROOT).replace('_', '.');
        }

        private void check(String value) {
            if (!allows.test(value)) {
                throw new StartRefused("%s must be %s, not \"%s\".".formatted(variable, words, value));
            }
        }
    }

    /** Refuses the first that is wrong. */
    static void check(Function<String, Optional<String>> values) {
        ALL.forEach(setting -> values.apply(setting.property()).ifPresent(setting::check));
    }

    private static Setting flag(String variable, String words) {
        return new Setting(variable, value -> FLAGS.contains(value.toLowerCase(Locale.ROOT)), words);
    }

    private static Setting oneOf(String variable, String... allowed) {
        var last = allowed.length - 1;
        var words = String.join(", ", List.of(allowed).subList(0, last)) + " or " + allowed[last];
        return new Setting(variable, value -> List.of(allowed).stream().anyMatch(value::equalsIgnoreCase), words);
    }

    private static boolean isTimeZone(String value) {
        try {
            ZoneId.of(value);
            return true;
        } catch (DateTimeException _) {
            return false;
        }
    }

    private static boolean isSite(String value) {
        try {
            var site = URI.create(value);
            return List.of("http", "https").contains(String.valueOf(site.getScheme()))
                    && site.getHost() != null
                    && site.getQuery() == null
                    && site.getFragment() == null;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
