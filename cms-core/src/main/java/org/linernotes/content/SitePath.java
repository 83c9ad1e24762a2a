package org.linernotes.content;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/** The form of a path in which addresses are compared. */
public final class SitePath {
    private static final String BEGINNING = "/";

    private SitePath() {}

    /** Without query, percent-encoding, capitals and trailing slash; empty for what cannot be an address. */
    public static Optional<String> normalise(String address) {
        var path = address.split("[?#]", 2)[0];
        return decode(path)
                .map(decoded -> decoded.toLowerCase(Locale.ROOT).replaceAll("/+$", ""))
                .map(clean -> clean.startsWith(BEGINNING) ? clean : BEGINNING + clean)
                .filter(clean -> clean.codePoints().noneMatch(SitePath::isImpossible));
    }

    private static boolean isImpossible(int character) {
        return Character.isISOControl(character) || Character.getType(character) == Character.SURROGATE;
    }

    private static Optional<String> decode(String path) {
        if (path.indexOf('%') < 0) {
            return Optional.of(path);
        }
        var bytes = new ByteArrayOutputStream(path.length());
        var at = 0;
        while (at < path.length()) {
            if (isEscape(path, at)) {
                bytes.write(HexFormat.fromHexDigits(path, at + 1, at + 3));
                at += 3;
            } else {
                var character = Character.toString(path.codePointAt(at));
                bytes.writeBytes(character.getBytes(StandardCharsets.UTF_8));
                at += character.length();
            }
        }
        return text(bytes.toByteArray());
    }

    private static boolean isEscape(String path, int at) {
        return path.charAt(at) == '%'
                && at + 2 < path.length()
                && HexFormat.isHexDigit(path.charAt(at + 1))
                && HexFormat.isHexDigit(path.charAt(at + 2));
    }

    private static Optional<String> text(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException malformed) {
            return Optional.empty();
        }
    }
}
