package org.linernotes.content;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * An id with its kind in front, as it appears outside: {@code song_01k9...}.
 *
 * <p>The suffix is the UUID as 26 characters of Crockford's base 32 in lower case, as the TypeID specification 0.3.0
 * writes it.
 */
public record TypeId(String prefix, UUID uuid) {
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final Pattern FORM = Pattern.compile("([a-z][a-z_]{0,30}[a-z]|[a-z])_([0-7][0-9a-hjkmnp-tv-z]{25})");
    private static final int BITS_PER_CHARACTER = 5;
    private static final int SUFFIX_LENGTH = 26;

    /** Reads what {@link #toString} writes; anything else is empty. */
    public static Optional<TypeId> parse(String text) {
        var match = FORM.matcher(text);
        return match.matches() ? Optional.of(new TypeId(match.group(1), decode(match.group(2)))) : Optional.empty();
    }

    private static UUID decode(String suffix) {
        long high = 0;
        long low = 0;
        for (var i = 0; i < suffix.length(); i++) {
            high = high << BITS_PER_CHARACTER | low >>> (Long.SIZE - BITS_PER_CHARACTER);
            low = low << BITS_PER_CHARACTER | ALPHABET.indexOf(suffix.charAt(i));
        }
        return new UUID(high, low);
    }

    @Override
    public String toString() {
        var characters = new char[SUFFIX_LENGTH];
        var high = uuid.getMostSignificantBits();
        var low = uuid.getLeastSignificantBits();
        for (var i = SUFFIX_LENGTH - 1; i >= 0; i--) {
            characters[i] = ALPHABET.charAt((int) (low & 31));
            low = low >>> BITS_PER_CHARACTER | high << (Long.SIZE - BITS_PER_CHARACTER);
            high >>>= BITS_PER_CHARACTER;
        }
        return prefix + "_" + new String(characters);
    }
}
