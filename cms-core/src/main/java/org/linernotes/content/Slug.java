package org.linernotes.content;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** The rules for the readable part of an address. */
public final class Slug {
    private static final int LONGEST = 100;
    private static final int MARK = 8;
    private static final Pattern SEGMENT = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern FOREIGN = Pattern.compile("[\\p{L}\\p{N}\\p{M}&&[^a-z0-9]]");
    private static final Pattern LETTER = Pattern.compile("[a-z]");
    /** What says more than punctuation does. */
    private static final Pattern SIGN = Pattern.compile("[\\p{S}\\p{Co}\\p{Cn}&&[^\\p{ASCII}°]]");

    private static final Pattern SHARP = Pattern.compile("(?<=[a-z0-9])[#♯]+");
    private static final Pattern FLAT = Pattern.compile("(?<=[a-z])♭+");
    /** Behind a word or before it; between two it joins them. */
    private static final Pattern PLUS =
            Pattern.compile("(?<=[a-z0-9])(?:\\+{2,}|\\+(?![a-z0-9]))|(?<!\\S)\\+(?=[a-z0-9])");

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

    /**
     * One part of an address made of a text, transliterated where its letters are not Latin; empty if nothing can be seen.
     *
     * <p>Where letters are lost, or marks beside which no letter is left, it ends with a mark of the whole text, and a
     * text of marks alone is called by that, so that what differs only in them has two addresses.
     */
    public static Optional<String> of(String text) {
        var folded = Words.fold(text);
        var latin = FOREIGN.matcher(folded).find() ? Words.fold(Transliteration.toLatin(text)) : folded;
        var slug = plain(latin);
        if (slug.isEmpty()) {
            return folded.isBlank() ? Optional.empty() : Optional.of("x-" + mark(folded));
        }
        return Optional.of(isLost(latin, slug) ? marked(slug, folded) : slug);
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

    private static boolean isLost(String latin, String slug) {
        return FOREIGN.matcher(latin).find()
                || (!LETTER.matcher(slug).find() && SIGN.matcher(latin).find());
    }

    private static String plain(String folded) {
        var words = named(PLUS, " plus ", named(FLAT, " flat ", named(SHARP, " sharp ", folded)));
        var joined = words.replace("'", "").replace("&", "and");
        return shorten(ENDS.matcher(OTHERS.matcher(joined).replaceAll("-")).replaceAll(""), LONGEST);
    }

    private static String named(Pattern marks, String name, String folded) {
        return marks.matcher(folded)
                .replaceAll(found -> name.repeat(found.group().length()));
    }

    private static String marked(String slug, String folded) {
        var end = "-x" + mark(folded);
        return shorten(slug, LONGEST - end.length()) + end;
    }

    private static String mark(String folded) {
        return UUID.nameUUIDFromBytes(folded.getBytes(StandardCharsets.UTF_8))
                .toString()
                .substring(0, MARK);
    }

    private static String shorten(String slug, int longest) {
        if (slug.length() <= longest) {
            return slug;
        }
        var cut = slug.substring(0, longest);
        var word = cut.lastIndexOf('-');
        var whole = slug.charAt(longest) == '-' || word < longest / 2 ? cut : cut.substring(0, word);
        return ENDS.matcher(whole).replaceAll("");
    }
}
