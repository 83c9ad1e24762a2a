package org.linernotes.admin.page;

import io.micronaut.http.HttpRequest;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linernotes.account.Session;
import org.linernotes.admin.session.RequestSession;

/**
 * What is around every page: who looks at it, where it leads, how it shall look, and the token for its forms.
 *
 * @param exposure the setting that lets strangers reach a demo, whose passwords are known; null: it is none, or they cannot
 */
public record Frame(
        @Nullable Session session,
        String csrfToken,
        Theme theme,
        String address,
        Assets assets,
        List<NavigationLink> navigation,
        ZoneId zone,
        @Nullable String exposure) {
    static Frame of(HttpRequest<?> request, Assets assets, Navigation navigation, @Nullable String exposure) {
        var session = RequestSession.of(request);
        return new Frame(
                session.orElse(null),
                RequestSession.csrfToken(request),
                Theme.of(request),
                request.getUri().toString(),
                assets,
                session.map(viewer -> navigation.links().stream()
                                .filter(link -> viewer.actor().may(link.permission()))
                                .toList())
                        .orElseGet(List::of),
                ViewerZone.of(request),
                exposure);
    }

    /** A frame that needs nothing but the request, for when something is broken. */
    static Frame bare(HttpRequest<?> request, Assets assets, @Nullable String exposure) {
        return new Frame(null, "", Theme.of(request), request.getPath(), assets, List.of(), ZoneOffset.UTC, exposure);
    }

    /** What a row of the navigation is to a page of a section: the page itself, above it, or neither. */
    public @Nullable String current(NavigationLink link, String section) {
        if (!link.key().equals(section)) {
            return null;
        }
        return link.path().equals(address) ? "page" : "true";
    }

    /** As forms fill it in. */
    public String zoneName() {
        return zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
    }

    /** The first letters of the viewer's names. */
    public String initials() {
        var letters = new StringBuilder();
        for (var word : session == null ? new String[0] : session.actor().name().split("\\s+")) {
            if (!word.isEmpty() && letters.codePointCount(0, letters.length()) < 2) {
                letters.appendCodePoint(word.codePointAt(0));
            }
        }
        return letters.toString().toUpperCase(Locale.ROOT);
    }
}
