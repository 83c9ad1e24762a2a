package org.linernotes.admin.page;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/** The time zone of whoever looks, as their browser said it; where it said nothing, UTC. */
public final class ViewerZone {
    /** Written by a script of ours, which alone knows the zone. */
    static final String COOKIE = "linernotes_zone";

    private static final List<String> NAMES = ZoneId.getAvailableZoneIds().stream()
            .filter(name ->
                    name.matches("(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*|UTC"))
            .sorted()
            .toList();

    private ViewerZone() {}

    public static ZoneId of(HttpRequest<?> request) {
        var name = request.getCookies()
                .findCookie(COOKIE)
                .map(Cookie::getValue)
                .map(value -> value.replace("%2F", "/"))
                .orElse("");
        try {
            return name.isEmpty() ? ZoneOffset.UTC : ZoneId.of(name);
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }

    /** Every zone that people live in. */
    public static List<String> names() {
        return NAMES;
    }
}
