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

/**
 * Splits credits such as {@code Paul McCartney & Michael Jackson} into artists. Written together again, the parts are the
 * credit to the letter.
 *
 * <p>What introduces a guest always separates. What may as well be inside a name ({@code &}, {@code and}, a comma)
 * separates names that the same charts know by themselves, and first from second names of persons: {@code Simon &
 * Garfunkel} stay one act while nobody has charted as {@code Garfunkel}, and so does who charted often under the whole name.
 */
public final class CreditSplitter {
    private static final Pattern GUEST = Pattern.compile(
            " (?:\\((?=(?:featuring|feat\\.?|ft\\.?|with) ))?(?:duet with|featuring|feat\\.?|ft\\.?|starring|introducing|presents|present) | \\((?:with|and) | with (?!(?:his|her|their|the|orchestra|chorus)\\b)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern AND = Pattern.compile(
            "\\s*,\\s+(?:(?:and|&) )?| (?:&|and|\\+|x|vs\\.?|versus|or|/) |/", Pattern.CASE_INSENSITIVE);
    private static final Pattern BACKING = Pattern.compile(
            "(?:the|his|her|their) .*|.*\\b(?:orchestra|orch\\.|chorus|choir|band|singers|trio|quartet|company|friends|co\\.?|sons?|brothers?|sisters?)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern AGAINST = Pattern.compile("\\s*(?:/|vs\\.?|versus)\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern PERSON =
            Pattern.compile("(?!the ).*\\p{L}.* .*\\p{L}.*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final int OFTEN = 4;
    private static final int MANY = 4;

    private final Map<String, Integer> whole = new HashMap<>();
    private final Set<String> known;

    /** @param credits every credit of the source, as often as it is printed */
    public CreditSplitter(Collection<String> credits) {
        credits.forEach(credit -> whole.merge(key(credit), 1, Integer::sum));
        known = credits.stream()
                .flatMap(credit -> guests(credit).stream())
                .filter(act -> !AND.matcher(act.name()).find())
                .map(act -> key(act.name()))
                .collect(toSet());
    }

    /** Never empty. */
    List<CreditPart> split(String credit) {
        var parts = new ArrayList<CreditPart>();
        for (var act : guests(credit)) {
            var members = members(act.name());
            for (var index = 0; index < members.size(); index++) {
                var member = members.get(index);
                var isLast = index == members.size() - 1;
                parts.add(
                        new CreditPart(member.name(), isLast ? act.joinPhrase() : member.joinPhrase(), act.featured()));
            }
        }
        return withoutOuterBlanks(parts);
    }

    /** Blanks around a name belong to what joins it to its neighbours. */
    private static List<CreditPart> withoutOuterBlanks(List<CreditPart> parts) {
        var stripped = new ArrayList<CreditPart>();
        for (var part : parts) {
            var name = part.name().stripLeading();
            var leading = part.name().substring(0, part.name().length() - name.length());
            if (!stripped.isEmpty() && !leading.isEmpty()) {
                var before = stripped.removeLast();
                stripped.add(new CreditPart(before.name(), before.joinPhrase() + leading, before.featured()));
            }
            var bare = name.stripTrailing();
            stripped.add(new CreditPart(
                    stripped.isEmpty() ? leading + bare : bare,
                    name.substring(bare.length()) + part.joinPhrase(),
                    part.featured()));
        }
        return List.copyOf(stripped);
    }

    /** What stands before the first word that introduces guests, and what stands after each. */
    private static List<CreditPart> guests(String credit) {
        var acts = new ArrayList<CreditPart>();
        var words = GUEST.matcher(credit);
        var from = 0;
        while (words.find()) {
            if (words.start() > from && words.end() < credit.length()) {
                acts.add(new CreditPart(credit.substring(from, words.start()), words.group(), !acts.isEmpty()));
                from = words.end();
            }
        }
        var last = credit.substring(from);
        var closes = from > 0 && last.length() > 1 && last.endsWith(")") && !last.contains("(");
        acts.add(
                closes
                        ? new CreditPart(last.substring(0, last.length() - 1), ")", true)
                        : new CreditPart(last, "", !acts.isEmpty()));
        return acts;
    }

    private List<CreditPart> members(String act) {
        var names = pieces(act);
        if (names.size() == 1 || whole.getOrDefault(key(act), 0) >= OFTEN) {
            return List.of(new CreditPart(act, "", false));
        }
        return joined(names);
    }

    /** Neighbours are one act again where nothing speaks for two. */
    private List<CreditPart> joined(List<CreditPart> pieces) {
        var acts = new ArrayList<CreditPart>();
        var open = pieces.getFirst();
        for (var piece : pieces.subList(1, pieces.size())) {
            if (pieces.size() >= MANY || separates(open, piece)) {
                acts.add(open);
                open = piece;
            } else {
                open = new CreditPart(open.name() + open.joinPhrase() + piece.name(), piece.joinPhrase(), false);
            }
        }
        acts.add(open);
        return acts;
    }

    private boolean separates(CreditPart before, CreditPart after) {
        return AGAINST.matcher(before.joinPhrase()).matches()
                || (isKnown(before.name()) && isKnown(after.name()))
                || (!BACKING.matcher(after.name()).matches()
                        && isKnownOrPerson(before.name())
                        && isKnownOrPerson(after.name()));
    }

    private boolean isKnownOrPerson(String name) {
        return isKnown(name) || PERSON.matcher(name).matches();
    }

    private static List<CreditPart> pieces(String act) {
        var pieces = new ArrayList<CreditPart>();
        var separators = AND.matcher(act);
        var from = 0;
        while (separators.find()) {
            if (separators.start() > from && separators.end() < act.length()) {
                pieces.add(new CreditPart(act.substring(from, separators.start()), separators.group(), false));
                from = separators.end();
            }
        }
        pieces.add(new CreditPart(act.substring(from), "", false));
        return pieces;
    }

    private boolean isKnown(String name) {
        return known.contains(key(name)) || whole.getOrDefault(key(name), 0) >= OFTEN;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
