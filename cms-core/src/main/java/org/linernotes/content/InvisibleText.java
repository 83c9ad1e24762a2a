package org.linernotes.content;

import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntPredicate;

/** Finds characters that nobody sees: some turn the text around them, others make two names look alike. */
public final class InvisibleText {
    /** Invisible although Unicode counts them among letters, marks or symbols. */
    private static final Set<Integer> FILLERS = Set.of(
            0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180C, 0x180D, 0x180F, 0x2065, 0x2800, 0x3164, 0xFFA0);

    /** They say where a word may be broken. */
    private static final Set<Integer> BREAKS = Set.of(0x00AD, 0x200B, 0x2060, 0xFEFF);

    private static final int NON_JOINER = 0x200C;
    private static final int JOINER = 0x200D;
    private static final int BLACK_FLAG = 0x1F3F4;

    private InvisibleText() {}

    /** Whether there is nothing to see, or nothing but marks that stand on no letter. */
    public static boolean isAll(String text) {
        return text.codePoints().allMatch(character -> isNothing(character) || isMark(character));
    }

    public static boolean isMark(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    /**
     * The first invisible character of a line, if there is one.
     *
     * <p>Joiners between visible characters belong to many scripts and to emoji, and tags after a flag to the flag.
     */
    public static OptionalInt first(String line) {
        return first(line, InvisibleText::isHidden);
    }

    /** The first that controls how the rest is shown, if there is one: what breaks words, or joins letters, may be in a name. */
    public static OptionalInt firstControl(String name) {
        return first(name, character -> isFormat(character) && !BREAKS.contains(character));
    }

    private static OptionalInt first(String line, IntPredicate unwanted) {
        int previous = ' ';
        for (var index = 0; index < line.length(); index += Character.charCount(line.codePointAt(index))) {
            var character = line.codePointAt(index);
            var end = index + Character.charCount(character);
            var next = end < line.length() ? line.codePointAt(end) : ' ';
            if (unwanted.test(character) && !belongsThere(previous, character, next)) {
                return OptionalInt.of(character);
            }
            previous = character;
        }
        return OptionalInt.empty();
    }

    private static boolean belongsThere(int previous, int character, int next) {
        if (character == JOINER || character == NON_JOINER) {
            return !isNothing(previous) && !isNothing(next);
        }
        return isTag(character) && (previous == BLACK_FLAG || isTag(previous));
    }

    private static boolean isHidden(int character) {
        return FILLERS.contains(character) || isReserved(character) || isFormat(character);
    }

    private static boolean isFormat(int character) {
        return Character.getType(character) == Character.FORMAT && !isNumberSign(character);
    }

    private static boolean isNothing(int character) {
        return isHidden(character)
                || Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.isISOControl(character);
    }

    private static boolean isTag(int character) {
        return character >= 0xE0020 && character <= 0xE007F;
    }

    /** Kept by Unicode for invisible characters to come. */
    private static boolean isReserved(int character) {
        return (character >= 0xFFF0 && character <= 0xFFF8)
                || (character >= 0xE0000 && character <= 0xE0FFF && !isVariation(character));
    }

    private static boolean isVariation(int character) {
        return character >= 0xE0100 && character <= 0xE01EF;
    }

    /** Signs around numbers and verses, which are seen. */
    private static boolean isNumberSign(int character) {
        return (character >= 0x0600 && character <= 0x0605)
                || character == 0x06DD
                || character == 0x070F
                || character == 0x0890
                || character == 0x0891
                || character == 0x08E2
                || character == 0x110BD
                || character == 0x110CD;
    }
}
