package org.linernotes.admin.session;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A page of the admin UI to go on to after signing in; never another site. */
public record ReturnPath(String value) {
    public static final ReturnPath HOME = new ReturnPath("/admin");

    private static final int LONGEST = 2_000;

    /** Reads a path as it came from outside; what is not one of our pages becomes the home page. */
    public static ReturnPath of(String text) {
        return parse(text).filter(ReturnPath::isPage).map(ReturnPath::local).orElse(HOME);
    }

    private static Optional<URI> parse(String text) {
        try {
            return text.length() > LONGEST ? Optional.empty() : Optional.of(new URI(text));
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }

    private static boolean isPage(URI uri) {
        var path = uri.getPath();
        return !uri.isAbsolute()
                && uri.getRawAuthority() == null
                && path != null
                && (path.equals("/admin") || path.startsWith("/admin/"))
                && !path.contains("//")
                && !path.contains("..")
                && !path.startsWith("/admin/sign-");
    }

    private static ReturnPath local(URI uri) {
        return new ReturnPath(uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()));
    }

    /** The sign-in page that leads here afterwards. */
    public String signInPath() {
        return equals(HOME)
                ? SignInController.PATH
                : SignInController.PATH + "?to=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
