package org.linernotes.content;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The sites whose players a feature may show, and what their ids look like. */
public enum EmbedProvider {
    YOUTUBE("[A-Za-z0-9_-]{11}", "https://www.youtube-nocookie.com/embed/"),
    VIMEO("[0-9]{6,12}", "https://player.vimeo.com/video/"),
    SPOTIFY("(track|album|artist|episode|playlist)/[A-Za-z0-9]{22}", "https://open.spotify.com/embed/");

    private final Pattern id;
    private final String player;

    EmbedProvider(String id, String player) {
        this.id = Pattern.compile(id);
        this.player = player;
    }

    /** The provider of that name in lower case. */
    public static Optional<EmbedProvider> named(String name) {
        for (var provider : values()) {
            if (provider.key().equals(name)) {
                return Optional.of(provider);
            }
        }
        return Optional.empty();
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean accepts(String candidate) {
        return id.matcher(candidate).matches();
    }

    public String address(String acceptedId) {
        return player + acceptedId;
    }
}
