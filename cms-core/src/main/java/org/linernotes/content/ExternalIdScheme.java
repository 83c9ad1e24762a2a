package org.linernotes.content;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The catalogues whose ids an entry may carry, what these look like, and where they lead. */
public enum ExternalIdScheme {
    MUSICBRAINZ("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "f27ec8db-af05-4f36-916e-3d57f91ecf5e", true),
    WIKIDATA("Q[1-9][0-9]{0,11}", "Q44190", true),
    ISRC("[A-Z]{2}[A-Z0-9]{3}[0-9]{7}", "USSM18700400", false),
    ISWC("T[0-9]{10}", "T0700885031", false),
    SPOTIFY("[A-Za-z0-9]{22}", "3fMbdgg4jU18AjLCKBhRSm", false),
    YOUTUBE("[A-Za-z0-9_-]{11}|UC[A-Za-z0-9_-]{22}|(PL|OLAK5uy_)[A-Za-z0-9_-]{10,62}", "crbFmpezO4A", false),
    DISCOGS("[1-9][0-9]{0,11}", "15885", false),
    IMDB("(tt|nm)[0-9]{7,10}", "tt0095655", true),
    ISNI("[0-9]{15}[0-9X]", "0000000121001514", false),
    ALLMUSIC("m[nwt][0-9]{10}", "mn0000467203", false),
    LEGACY("[^\\p{Cntrl}]{1,200}", "4711", true);

    private final Pattern pattern;
    private final String example;
    private final boolean unique;

    ExternalIdScheme(String pattern, String example, boolean unique) {
        this.pattern = Pattern.compile(pattern);
        this.example = example;
        this.unique = unique;
    }

    /** The scheme of that name in lower case. */
    public static Optional<ExternalIdScheme> named(String key) {
        for (var scheme : values()) {
            if (scheme.key().equals(key)) {
                return Optional.of(scheme);
            }
        }
        return Optional.empty();
    }

    /** The name that readers see. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean accepts(String value) {
        return pattern.matcher(value).matches();
    }

    public String example() {
        return example;
    }

    /** Whether at most one live entry of a type may have an id. */
    public boolean isUnique() {
        return unique;
    }

    /** Where the id leads for an entry of that type, if anywhere. */
    public Optional<String> address(String contentType, String value) {
        var address = addressPattern(contentType);
        return address == null ? Optional.empty() : Optional.of(address.formatted(value));
    }

    private static String musicBrainz(String kind) {
        return "https://musicbrainz.org/" + kind + "/%s";
    }

    private @Nullable String addressPattern(String contentType) {
        return switch (this) {
            case MUSICBRAINZ ->
                switch (contentType) {
                    case "Song" -> musicBrainz("work");
                    case "Artist" -> musicBrainz("artist");
                    case "Album" -> musicBrainz("release-group");
                    default -> null;
                };
            case SPOTIFY ->
                switch (contentType) {
                    case "Song" -> "https://open.spotify.com/track/%s";
                    case "Artist" -> "https://open.spotify.com/artist/%s";
                    case "Album" -> "https://open.spotify.com/album/%s";
                    default -> null;
                };
            case YOUTUBE ->
                switch (contentType) {
                    case "Song" -> "https://www.youtube.com/watch?v=%s";
                    case "Artist" -> "https://www.youtube.com/channel/%s";
                    case "Album" -> "https://www.youtube.com/playlist?list=%s";
                    default -> null;
                };
            case DISCOGS ->
                switch (contentType) {
                    case "Artist" -> "https://www.discogs.com/artist/%s";
                    case "Album" -> "https://www.discogs.com/master/%s";
                    default -> null;
                };
            case IMDB ->
                contentType.equals("Artist") ? "https://www.imdb.com/name/%s/" : "https://www.imdb.com/title/%s/";
            case ALLMUSIC ->
                switch (contentType) {
                    case "Song" -> "https://www.allmusic.com/song/%s";
                    case "Artist" -> "https://www.allmusic.com/artist/%s";
                    case "Album" -> "https://www.allmusic.com/album/%s";
                    default -> null;
                };
            case WIKIDATA -> "https://www.wikidata.org/wiki/%s";
            case ISNI -> "https://isni.org/isni/%s";
            case ISRC, ISWC, LEGACY -> null;
        };
    }
}
