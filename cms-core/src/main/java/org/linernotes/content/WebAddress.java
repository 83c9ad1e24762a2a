package org.linernotes.content;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Reads absolute http and https addresses, the only ones that a page may lead to. */
public final class WebAddress {
    private WebAddress() {}

    public static Optional<URI> parse(String text) {
        try {
            var link = new URI(text);
            var scheme = link.getScheme();
            var isWeb = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
            var isPlain = link.getHost() != null && link.getRawUserInfo() == null;
            return isWeb && isPlain ? Optional.of(link) : Optional.empty();
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }
}
