package org.linernotes.transfer;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.linernotes.content.Words;

/**
 * Splits credits such as {@code Paul McCartney & Michael Jackson} into artists. Written together again, the parts are the
 * credit to the letter.
 *
 * <p>Who is in the catalogue under the whole credit is one artist. Else, what introduces a guest always separates. What may
 * as well be inside a name ({@code &}, {@code and}, a comma) separates names that the same charts or the catalogue know by
 * themselves, and first from second names of persons: {@code Simon & Garfunkel} stay one act while nobody has charted as
 * {@code Garfunkel}, and so does who charted often under the whole name. Where all parts are known, the whole name must have
 * the same marks, too, to be one act. No part begins or ends with such a word, and no bracket is torn.
 */
final class CreditSplitter {
    private static final Pattern BACKING = Pattern.compile(
            "(?:the|his|her|their) .*|.*\\b(?:orchestra|orch\\.|chorus|choir|band|singers|trio|quartet|company|friends|co\\.?|sons?|brothers?|sisters?)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SUFFIX = Pattern.compile("(?:Ltd|Inc|Jr|Sr|Co|II|III|Esq)\\.?");
    private static final Pattern AGAINST = Pattern.compile("\\s*(?:/|vs\\.?|versus)\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern ENUMERATES = Pattern.compile("\\s*(?:,|x|\\+)\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern PERSON =
            Pattern.compile("(?!the ).*\\p{L}.* .*\\p{L}.*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final int OFTEN = 4;
    private static final int MANY = 4;
    private static final int FEW = 3;

    /** A piece of a credit with what stands behind it. */
    private record Piece(String text, String between, boolean featured) {
        Piece and(Piece next) {
            return new Piece(text + between + next.text, next.between, featured);
        }
    }

    private final KnownNames catalogue;
    private final Map<String, Integer> whole = new HashMap<>();
    private final Map<String, Integer> spelledWhole = new HashMap<>();
    private final Set<String> known;

    /**
     * @param credits every credit of the source, as often as it is printed
     * @param catalogue the artists that are there already
     */
    CreditSplitter(Collection<String> credits, KnownNames catalogue) {
        this.catalogue = catalogue;
        credits.forEach(credit -> whole.merge(Words.joined(credit), 1, Integer::sum));
        credits.forEach(credit -> spelledWhole.merge(CatalogueNames.spelling(credit), 1, Integer::sum));
        known = credits.stream()
                .flatMap(credit -> acts(credit).stream())
                .map(Piece::text)
                .filter(act -> CreditWords.find(act).isEmpty())
                .map(CreditSplitter::bare)
                .collect(toSet());
    }

    /** Never empty. */
    List<CreditPart> split(String credit) {
        if (catalogue.isArtist(credit) && (catalogue.isSpelledSo(credit) || !areKnownApart(credit))) {
            return List.of(CreditPart.of(credit, "", false));
        }
        var parts = new ArrayList<CreditPart>();
        for (var act : acts(credit)) {
            var members = members(act.text());
            for (var member : members.subList(0, members.size() - 1)) {
                parts.add(CreditPart.of(member.text(), member.between(), act.featured()));
            }
            parts.add(CreditPart.of(members.getLast().text(), act.between(), act.featured()));
        }
        return parts.size() == 1
                ? List.copyOf(parts)
                : parts.stream().map(CreditPart::amongOthers).toList();
    }

    /** What stands before the first word that introduces guests, and what stands behind each. */
    private static List<Piece> acts(String credit) {
        var acts = new ArrayList<Piece>();
        var from = 0;
        var featured = false;
        for (var between : CreditWords.find(credit)) {
            if (between.kind() != CreditWords.Kind.AND) {
                acts.add(new Piece(
                        credit.substring(from, between.start()),
                        credit.substring(between.start(), between.end()),
                        featured));
                from = between.end();
                featured = between.kind() == CreditWords.Kind.GUEST;
            }
        }
        if (from < credit.length()) {
            acts.add(new Piece(credit.substring(from), "", featured));
        }
        return acts;
    }

    private List<Piece> members(String act) {
        var pieces = pieces(act);
        return pieces.size() == 1 || isOneAct(act) ? List.of(new Piece(act, "", false)) : joined(knownTogether(pieces));
    }

    private static List<Piece> pieces(String act) {
        var pieces = new ArrayList<Piece>();
        var from = 0;
        for (var between : CreditWords.find(act)) {
            pieces.add(new Piece(
                    act.substring(from, between.start()), act.substring(between.start(), between.end()), false));
            from = between.end();
        }
        pieces.add(new Piece(act.substring(from), "", false));
        return pieces;
    }

    /** Pieces that are one act by themselves stay together, the longest first, unless each is somebody. */
    private List<Piece> knownTogether(List<Piece> pieces) {
        var acts = new ArrayList<Piece>();
        for (var from = 0; from < pieces.size(); ) {
            var act = longestAct(pieces.subList(from, pieces.size()));
            acts.add(act.stream().reduce(Piece::and).orElseThrow());
            from += act.size();
        }
        return acts;
    }

    private List<Piece> longestAct(List<Piece> pieces) {
        for (var length = pieces.size(); length > 1; length--) {
            var together = pieces.subList(0, length);
            if (isOneAct(together.stream().reduce(Piece::and).orElseThrow().text())
                    && !together.stream().allMatch(piece -> isKnown(piece.text()))) {
                return together;
            }
        }
        return pieces.subList(0, 1);
    }

    /** Neighbours are one act again where nothing speaks for two. */
    private List<Piece> joined(List<Piece> pieces) {
        var acts = new ArrayList<Piece>();
        var open = pieces.getFirst();
        var isList = isList(pieces);
        for (var piece : pieces.subList(1, pieces.size())) {
            if ((isList && !isSuffix(piece)) || separates(open, piece)) {
                acts.add(open);
                open = piece;
            } else {
                open = open.and(piece);
            }
        }
        acts.add(open);
        return acts;
    }

    /** Whether everybody stands for himself: there are many, or two of three are known. */
    private boolean isList(List<Piece> pieces) {
        return pieces.size() >= MANY
                || (pieces.size() >= FEW
                        && ENUMERATES.matcher(pieces.getFirst().between()).matches()
                        && pieces.stream()
                                        .filter(piece -> isKnown(piece.text()))
                                        .count()
                                >= FEW - 1);
    }

    private static boolean isSuffix(Piece piece) {
        return SUFFIX.matcher(piece.text()).matches();
    }

    private boolean separates(Piece before, Piece after) {
        if (isSuffix(after)) {
            return false;
        }
        return AGAINST.matcher(before.between()).matches()
                || (isKnown(before.text()) && isKnown(after.text()))
                || (!BACKING.matcher(after.text()).matches()
                        && isKnownOrPerson(before.text())
                        && isKnownOrPerson(after.text()));
    }

    private boolean isKnownOrPerson(String name) {
        return isKnown(name) || PERSON.matcher(name).matches();
    }

    /** One word must be spelled as somebody is, since {@code B.o.B} does not speak for {@code Bob}. */
    private boolean isKnown(String name) {
        return known.contains(bare(name))
                || catalogue.isSpelledSo(name)
                || catalogue.isSpelledSo(Brackets.withoutWhole(name))
                || (pieces(name).size() > 1 && isOneAct(name));
    }

    private boolean isOneAct(String name) {
        return isOften(spelledWhole, CatalogueNames.spelling(name))
                || catalogue.isSpelledSo(name)
                || ((isOften(whole, Words.joined(name)) || catalogue.isArtist(name)) && !areKnownApart(name));
    }

    private static boolean isOften(Map<String, Integer> printed, String name) {
        return printed.getOrDefault(name, 0) >= OFTEN;
    }

    /** Whether it is several names, each of which is somebody's. */
    private boolean areKnownApart(String name) {
        var pieces = pieces(name);
        return pieces.size() > 1
                && pieces.stream()
                        .map(Piece::text)
                        .filter(text -> !text.isEmpty())
                        .allMatch(this::isKnown);
    }

    private static String bare(String name) {
        return Brackets.withoutWhole(name).toLowerCase(Locale.ROOT);
    }
}
