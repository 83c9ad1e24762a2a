package org.linernotes.content;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Scripts whose words nothing parts from each other, or that grow at their ends, as Korean ones do: they are found by each two
 * characters that follow one another.
 */
public final class Unbroken {
    private static final Pattern RUN = Pattern.compile(
            "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}\\p{IsBopomofo}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}\\p{IsTibetan}ー]+");

    private Unbroken() {}

    public static boolean isIn(String word) {
        return RUN.matcher(word).find();
    }

    /** The parts of a word by which it stands in an index: pairs, and the last character for those who type it alone. */
    static Stream<String> indexed(String word) {
        return parts(word).stream()
                .flatMap(part -> RUN.matcher(part).matches()
                        ? Stream.concat(
                                pairs(part), Stream.of(part.substring(part.offsetByCodePoints(part.length(), -1))))
                        : Stream.of(part));
    }

    /** The parts of a word that was typed, all of which have to be there; one character stands for all that begin with it. */
    public static List<String> asked(String word) {
        return parts(word).stream()
                .flatMap(part -> RUN.matcher(part).matches() && part.codePointCount(0, part.length()) > 1
                        ? pairs(part)
                        : Stream.of(part))
                .toList();
    }

    private static List<String> parts(String word) {
        var parts = new ArrayList<String>();
        var runs = RUN.matcher(word);
        var from = 0;
        while (runs.find()) {
            if (runs.start() > from) {
                parts.add(word.substring(from, runs.start()));
            }
            parts.add(runs.group());
            from = runs.end();
        }
        if (from < word.length()) {
            parts.add(word.substring(from));
        }
        return parts;
    }

    private static Stream<String> pairs(String run) {
        var points = run.codePoints().toArray();
        return IntStream.range(1, points.length).mapToObj(index -> new String(points, index - 1, 2));
    }
}
