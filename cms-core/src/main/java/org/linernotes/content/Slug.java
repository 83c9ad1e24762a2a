package org.linernotes.content;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** The rules for the readable part of an address. */
public final class Slug {
    private static final int LONGEST = 100;
    private static final int SHORT_ID = 8;
    private static final Pattern SEGMENT = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern QUOTES = Pattern.compile("['\"`´‘’‚‛“”„‟«»‹›′″ʻʼ]+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern ENDS = Pattern.compile("^-+|-+$");
    private static final Set<String> RESERVED = Set.of(
            "admin",
            "api",
            "assets",
            "edit",
            "feed",
            "graphql",
            "health",
            "index",
            "manage",
            "media",
            "metrics",
            "new",
            "on-this-day",
            "preview",
            "rss",
            "search",
            "sitemap");

    private Slug() {}

    /** Why a text cannot be an address, as a code and a sentence. */
    record Fault(String code, String message) {}

    /** One part of an address made of a text: transliterated if its letters are not Latin; empty if nothing is left. */
    public static Optional<String> of(String text) {
        return Optional.of(plain(text))
                .filter(slug -> !slug.isEmpty())
                .or(() -> Optional.of(plain(Transliteration.toLatin(text))).filter(slug -> !slug.isEmpty()));
    }

    /** The same, which falls back to the end of the entry's id. */
    public static String of(String text, UUID entry) {
        return of(text).orElseGet(() -> {
            var id = entry.toString().replace("-", "");
            return "x-" + id.substring(id.length() - SHORT_ID);
        });
    }

    /** The address with a number behind it, for when it is taken; its last part is cut where both would be too long. */
    public static String numbered(String slug, int number) {
        var end = "-" + number;
        var last = slug.lastIndexOf('/') + 1;
        var room = last + LONGEST - end.length();
        return (slug.length() <= room
                        ? slug
                        : ENDS.matcher(slug.substring(0, room)).replaceAll(""))
                + end;
    }

    /** Whether it may not stand alone as an address. */
    public static boolean isReserved(String slug) {
        return RESERVED.contains(slug);
    }

    static Optional<Fault> fault(String slug, int segments) {
        var parts = slug.split("/", -1);
        if (parts.length != segments) {
            return Optional.of(new Fault(
                    "INVALID_SLUG",
                    segments == 1
                            ? "An address here has one part, without a slash."
                            : "An address here has %d parts with slashes between them.".formatted(segments)));
        }
        for (var part : parts) {
            if (part.length() > LONGEST || !SEGMENT.matcher(part).matches()) {
                return Optional.of(new Fault(
                        "INVALID_SLUG",
                        "Each part of an address is made of a to z, 0 to 9 and single hyphens, at most %d of them."
                                .formatted(LONGEST)));
            }
        }
        return segments == 1 && isReserved(slug)
                ? Optional.of(new Fault("RESERVED_SLUG", "“%s” is kept for the site itself.".formatted(slug)))
                : Optional.empty();
    }

    private static String plain(String text) {
        var words = QUOTES.matcher(Words.fold(text)).replaceAll("").replace("&", "and");
        return shorten(ENDS.matcher(OTHERS.matcher(words).replaceAll("-")).replaceAll(""));
    }

    private static String shorten(String slug) {
        if (slug.length() <= LONGEST) {
            return slug;
        }
        var cut = slug.substring(0, LONGEST);
        var word = cut.lastIndexOf('-');
        var whole = slug.charAt(LONGEST) == '-' || word < LONGEST / 2 ? cut : cut.substring(0, word);
        return ENDS.matcher(whole).replaceAll("");
    }

    /** Latin letters that no normalisation takes apart. */
    static String foldLatin(String text) {
        var folded = new StringBuilder();
        text.codePoints().forEach(point -> {
            var letters = LATIN.get(point);
            if (letters == null) {
                folded.appendCodePoint(point);
            } else {
                folded.append(letters);
            }
        });
        return folded.toString();
    }

    private static final Map<Integer, String> LATIN = Map.ofEntries(
            Map.entry((int) 'ß', "ss"),
            Map.entry((int) 'ẞ', "ss"),
            Map.entry((int) 'æ', "ae"),
            Map.entry((int) 'Æ', "Ae"),
            Map.entry((int) 'œ', "oe"),
            Map.entry((int) 'Œ', "Oe"),
            Map.entry((int) 'ø', "o"),
            Map.entry((int) 'Ø', "O"),
            Map.entry((int) 'đ', "d"),
            Map.entry((int) 'Đ', "D"),
            Map.entry((int) 'ð', "d"),
            Map.entry((int) 'Ð', "D"),
            Map.entry((int) 'ł', "l"),
            Map.entry((int) 'Ł', "L"),
            Map.entry((int) 'þ', "th"),
            Map.entry((int) 'Þ', "Th"),
            Map.entry((int) 'ı', "i"));
}
