package org.linernotes.graphql.delivery;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.linernotes.content.SearchWords;
import org.linernotes.content.Unbroken;
import org.linernotes.content.WordForms;
import org.linernotes.content.Words;

/** Finds where in a text the words of a search stand, in whichever form they were typed. */
final class HighlightSpans {
    /** From the first character to the one behind the last. */
    record Span(int start, int end) {}

    private static final Pattern PIECE = Pattern.compile("[^\\s\\p{Z}]+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}\\p{Cf}'’]+");
    private static final Pattern TRIMMED = Pattern.compile("[\\p{L}\\p{N}](?:.*[\\p{L}\\p{N}\\p{M}])?");
    private static final int MOST_JOINED = 3;

    private final String text;
    private final SearchWords wanted;
    private final List<MatchResult> pieces;
    private final List<List<WordForms>> forms;

    private HighlightSpans(String text, SearchWords wanted) {
        this.text = text;
        this.pieces = PIECE.matcher(text).results().toList();
        this.forms = pieces.stream().map(piece -> WordForms.of(piece.group())).toList();
        this.wanted = wanted.in(forms.stream()
                .flatMap(List::stream)
                .flatMap(WordForms::allWords)
                .collect(toSet()));
    }

    static List<Span> of(String text, SearchWords wanted) {
        return new HighlightSpans(text, wanted).find();
    }

    private List<Span> find() {
        var spans = new ArrayList<Span>();
        for (var index = 0; index < pieces.size(); index++) {
            var neighbours = neighbours(index);
            if (neighbours > 1) {
                spans.add(span(
                        pieces.get(index).start(),
                        pieces.get(index + neighbours - 1).end()));
                index += neighbours - 1;
            } else {
                spans.addAll(within(index));
            }
        }
        return spans;
    }

    /** How many pieces from here on were typed as one word; 1: none beside it. */
    private int neighbours(int index) {
        var joined = new StringBuilder(joined(index));
        var found = 1;
        for (var count = 2; count <= MOST_JOINED && index + count <= pieces.size(); count++) {
            var before = joined.length();
            joined.append(joined(index + count - 1));
            if (before > 0 && joined.length() > before && wanted.isFoundIn(joined.toString(), before)) {
                found = count;
            }
        }
        return found > 1 && areFoundAlone(index, found) ? 1 : found;
    }

    private boolean areFoundAlone(int index, int count) {
        return IntStream.range(index, index + count)
                .noneMatch(piece -> within(piece).isEmpty());
    }

    private String joined(int index) {
        return WordForms.joined(forms.get(index));
    }

    /** The words of a piece that were typed; all of it where it was typed in another form. */
    private List<Span> within(int index) {
        var piece = pieces.get(index);
        var spans = WORD.matcher(piece.group())
                .results()
                .map(word -> word(word, piece.start()))
                .flatMap(Optional::stream)
                .toList();
        var isFound = forms.get(index).stream().flatMap(WordForms::allWords).anyMatch(wanted::isFoundIn);
        return spans.isEmpty() && isFound ? List.of(span(piece.start(), piece.end())) : spans;
    }

    private Optional<Span> word(MatchResult word, int offset) {
        var start = offset + word.start();
        var folded = Words.of(word.group());
        if (Unbroken.isIn(folded)) {
            return wanted.partIn(folded).map(part -> {
                var from = folded.length() == word.group().length() ? folded.indexOf(part) : -1;
                return from < 0
                        ? new Span(start, offset + word.end())
                        : new Span(start + from, start + from + part.length());
            });
        }
        var isFound =
                WordForms.of(word.group()).stream().flatMap(WordForms::allWords).anyMatch(wanted::isFoundIn);
        return isFound ? Optional.of(new Span(start, offset + word.end())) : Optional.empty();
    }

    /** Without marks at its ends, if there is anything else. */
    private Span span(int start, int end) {
        var trimmed = TRIMMED.matcher(text).region(start, end);
        return trimmed.find() ? new Span(trimmed.start(), trimmed.end()) : new Span(start, end);
    }
}
