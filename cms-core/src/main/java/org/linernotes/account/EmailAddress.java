package org.linernotes.account;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** An e-mail address that could exist: one {@code @}, a dot behind it, no blanks, at most 254 characters. */
public record EmailAddress(String text) {
    private static final int LONGEST = 254;
    private static final Pattern PLAUSIBLE = Pattern.compile(
            "[^@\\s\\p{Z}\\p{C}<>,;\"()]{1,64}@[^@\\s\\p{Z}\\p{C}<>,;\"()]+\\.[^@\\s\\p{Z}\\p{C}<>,;\"().]{2,}");

    /** Reads an address with blanks around it taken off; anything implausible is empty. */
    public static Optional<EmailAddress> parse(String text) {
        if (text.length() > 4 * LONGEST) {
            return Optional.empty();
        }
        var trimmed = Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
        return trimmed.length() <= LONGEST && PLAUSIBLE.matcher(trimmed).matches()
                ? Optional.of(new EmailAddress(trimmed))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return text;
    }
}
