package org.linernotes.content;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What stands between two blanks, in every form in which people type it: {@code AC/DC} is {@code ac dc} and {@code acdc},
 * {@code Rock’n} is {@code rockn} and {@code rock n}, {@code P!nk} is {@code p nk} and {@code pink}.
 *
 * <p>The words of an index and those of a search are both made here, so that they meet.
 *
 * @param forms each a list of words; the first is what {@link Words} makes of it
 */
public record WordForms(List<List<String>> forms) {
    private static final int MOST_JOINED = 3;
    private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");
    private static final Pattern LETTER_LIKE =
            Pattern.compile("\\$(?=\\p{L})|(?<=[\\p{L}$])\\$|(?<=\\p{L})[!@€](?=\\p{L})");
    private static final Map<String, String> READ_AS = Map.of("$", "s", "!", "i", "@", "a", "€", "e");

    public WordForms {
        forms = List.copyOf(forms);
    }

    /** Of each piece of a text that has letters or digits; of its marks, spelled out, if nothing has. */
    public static List<WordForms> of(String text) {
        var folded = Words.fold(text);
        if (!Words.isReadable(folded)) {
            return Words.list(text).stream()
                    .map(marks -> new WordForms(List.of(List.of(spelled(marks)))))
                    .toList();
        }
        return Words.split(folded).stream()
                .map(WordForms::ofPiece)
                .filter(piece -> !piece.words().isEmpty())
                .toList();
    }

    /** The words of a text for an index that knows letters and digits only. */
    public static List<String> listed(String text) {
        return of(text).stream().flatMap(piece -> piece.words().stream()).toList();
    }

    /** The words of what is not a name. */
    static Stream<String> prose(List<WordForms> pieces) {
        return pieces.stream()
                .flatMap(piece -> piece.words().stream())
                .flatMap(word -> Unbroken.isIn(word) ? Unbroken.indexed(word) : Stream.of(word));
    }

    /** Everything else by which a name is found: its other forms, neighbours written as one, and pairs of characters. */
    static Stream<String> beside(String name) {
        var pieces = of(name);
        var pairs = pieces.stream()
                .flatMap(piece -> piece.words().stream())
                .filter(Unbroken::isIn)
                .flatMap(Unbroken::indexed);
        return Stream.of(others(pieces), pairs, joinedNeighbours(pieces)).flatMap(found -> found);
    }

    /** The words of every form but the first. */
    static Stream<String> others(List<WordForms> pieces) {
        return pieces.stream().flatMap(piece -> piece.forms.stream().skip(1)).flatMap(List::stream);
    }

    /** What it is compared with first. */
    public List<String> words() {
        return forms.getFirst();
    }

    /** The words of all forms. */
    public Stream<String> allWords() {
        return forms.stream().flatMap(List::stream);
    }

    /** Neighbours written as one word. */
    public static String joined(List<WordForms> neighbours) {
        return neighbours.stream().flatMap(piece -> piece.words().stream()).collect(joining());
    }

    /** Each two and three neighbours written as one, and all of them. */
    private static Stream<String> joinedNeighbours(List<WordForms> pieces) {
        var few = IntStream.range(0, pieces.size())
                .boxed()
                .flatMap(from -> IntStream.rangeClosed(from + 2, Math.min(from + MOST_JOINED, pieces.size()))
                        .mapToObj(to -> pieces.subList(from, to)));
        var all = Stream.of(pieces).filter(_ -> pieces.size() > MOST_JOINED);
        return Stream.concat(few, all).map(WordForms::joined);
    }

    private static WordForms ofPiece(String piece) {
        if (!MARKS.matcher(piece).find()) {
            return new WordForms(List.of(List.of(piece)));
        }
        var words = words(piece);
        var forms = new LinkedHashSet<List<String>>();
        forms.add(words);
        if (Words.isReadable(piece)) {
            forms.add(List.of(String.join("", words)));
            forms.add(Words.split(MARKS.matcher(piece).replaceAll(" ")));
            forms.add(List.of(MARKS.matcher(piece).replaceAll("")));
            forms.add(words(
                    LETTER_LIKE.matcher(piece).replaceAll(mark -> Objects.requireNonNull(READ_AS.get(mark.group())))));
        }
        return new WordForms(new ArrayList<>(forms));
    }

    private static List<String> words(String piece) {
        return Words.split(Words.inFolded(piece));
    }

    /** {@code !!!} as a word that an index of letters and digits takes. */
    private static String spelled(String marks) {
        return marks.codePoints()
                .mapToObj(mark -> "u" + Integer.toHexString(mark))
                .collect(joining());
    }
}
