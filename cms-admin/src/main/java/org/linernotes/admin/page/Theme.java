package org.linernotes.admin.page;

import io.micronaut.http.HttpRequest;
import java.util.Arrays;
import org.linernotes.edge.CookieName;

/** Light, dark, or whatever the system says. */
public enum Theme {
    SYSTEM("system", "System"),
    LIGHT("light", "Light"),
    DARK("dark", "Dark");

    static final CookieName COOKIE = new CookieName("linernotes_theme");

    private final String key;
    private final String label;

    Theme(String key, String label) {
        this.key = key;
        this.label = label;
    }

    static Theme of(String key) {
        return Arrays.stream(values())
                .filter(theme -> theme.key.equals(key))
                .findFirst()
                .orElse(SYSTEM);
    }

    static Theme of(HttpRequest<?> request) {
        return of(COOKIE.ofHost(request).or(() -> COOKIE.ofAnybody(request)).orElse(""));
    }

    public String key() {
        return key;
    }

    public String label() {
        return label;
    }
}
