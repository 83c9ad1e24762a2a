package org.linernotes.admin.form;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the id of a film or recording in the address that people copy from the site on which it plays. */
final class PlayerAddress {
    private static final Map<String, Pattern> ADDRESSES = Map.of(
            "youtube",
            Pattern.compile("https?://(?:(?:www|m)\\.youtube\\.com/(?:watch\\?(?:.*&)?v=|shorts/|embed/)|youtu\\.be/)"
                    + "([A-Za-z0-9_-]{11}).*"),
            "vimeo",
            Pattern.compile("https?://(?:www\\.|player\\.)?vimeo\\.com/(?:video/)?([0-9]{6,12}).*"),
            "spotify",
            Pattern.compile("https?://open\\.spotify\\.com/(?:intl-[a-z]+/)?"
                    + "((?:track|album|artist|episode|playlist)/[A-Za-z0-9]{22}).*"));

    private PlayerAddress() {}

    /** What is no such address is taken for the id itself. */
    static String id(String provider, String written) {
        return Optional.ofNullable(ADDRESSES.get(provider))
                .map(pattern -> pattern.matcher(written))
                .filter(matcher -> matcher.matches())
                .map(matcher -> matcher.group(1))
                .orElse(written);
    }
}
