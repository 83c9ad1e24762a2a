package org.linernotes.catalog;

import java.util.Locale;
import java.util.Optional;
import org.linernotes.content.EmbedProvider;

/** Where a music video is shown. */
public enum VideoProvider {
    YOUTUBE(EmbedProvider.YOUTUBE),
    VIMEO(EmbedProvider.VIMEO);

    private final EmbedProvider player;

    VideoProvider(EmbedProvider player) {
        this.player = player;
    }

    /** The name that readers get. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The address of a player for an iframe. */
    public Optional<String> address(String videoId) {
        return accepts(videoId) ? Optional.of(player.address(videoId)) : Optional.empty();
    }

    boolean accepts(String videoId) {
        return player.accepts(videoId);
    }
}
