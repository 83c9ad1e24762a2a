package org.linernotes.graphql.http;

/** Text that every later step can hold: without NUL, and without half a surrogate pair. */
final class SoundText {
    private SoundText() {}

    static String of(String text) {
        for (var i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            if (character == 0) {
                throw new GraphQlRefusal(ErrorCode.BAD_USER_INPUT, "A text of the request holds the character NUL.");
            }
            if (Character.isHighSurrogate(character)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(character)) {
                throw new GraphQlRefusal(
                        ErrorCode.BAD_USER_INPUT, "A text of the request holds half of a surrogate pair.");
            }
        }
        return text;
    }
}
