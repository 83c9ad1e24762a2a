package org.linernotes.transfer;

import java.util.ArrayDeque;
import java.util.regex.Pattern;

/** The brackets in a credit: they say who somebody is, or hold a guest. */
final class Brackets {
    private static final char INSIDE = '\uE000';
    private static final String OPENING = "([{";
    private static final String CLOSING = ")]}";
    private static final Pattern GUEST = Pattern.compile(
            "(?:duet with|featuring|feat\\.?|ft\\.?|starring|introducing|presents?|with|and)\\s.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern MEMBERS = Pattern.compile(
            "(.*\\S)\\s+\\((?:as|vocals? by|formerly|formally)\\s[^()]*\\)|(.*\\S)\\s+\\([^()]*(?:\\s(?:&|and|\\+)\\s|,\\s)[^()]*\\)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private Brackets() {}

    /**
     * The credit at the same length, in which nothing of a bracket can be seen but of those that hold a guest; what was opened
     * and never closed reaches to the end.
     */
    static String masked(String credit) {
        var masked = new StringBuilder(credit);
        var open = new ArrayDeque<Integer>();
        for (var at = 0; at < credit.length(); at++) {
            var closes = CLOSING.indexOf(credit.charAt(at));
            if (OPENING.indexOf(credit.charAt(at)) >= 0) {
                open.push(at);
            } else if (closes >= 0 && !open.isEmpty() && credit.charAt(open.peek()) == OPENING.charAt(closes)) {
                var from = open.pop();
                if (!holdsGuest(credit, from)) {
                    mask(masked, from, at + 1);
                }
            } else if (closes >= 0) {
                mask(masked, at, at + 1);
            }
        }
        open.stream().filter(from -> !holdsGuest(credit, from)).forEach(from -> mask(masked, from, credit.length()));
        return masked.toString();
    }

    private static boolean holdsGuest(String credit, int from) {
        return credit.charAt(from) != '{'
                && from > 0
                && Character.isWhitespace(credit.charAt(from - 1))
                && GUEST.matcher(credit).region(from + 1, credit.length()).matches();
    }

    private static void mask(StringBuilder text, int from, int to) {
        for (var at = from; at < to; at++) {
            text.setCharAt(at, INSIDE);
        }
    }

    /** What stands in a bracket that is all of a name. */
    static String withoutWhole(String name) {
        var opens = name.isEmpty() ? -1 : OPENING.indexOf(name.charAt(0));
        var isWhole = opens >= 0 && closing(name) == name.length() - 1;
        var inside = isWhole ? name.substring(1, name.length() - 1).strip() : "";
        return inside.isEmpty() ? name : inside;
    }

    /** Where the bracket ends with which a name begins; -1: nowhere. */
    private static int closing(String name) {
        var open = new ArrayDeque<Character>();
        for (var at = 0; at < name.length(); at++) {
            var opens = OPENING.indexOf(name.charAt(at));
            if (opens >= 0) {
                open.push(CLOSING.charAt(opens));
            } else if (name.charAt(at) == open.element()) {
                open.pop();
                if (open.isEmpty()) {
                    return at;
                }
            }
        }
        return -1;
    }

    /** The name before a bracket that lists its members, or says as whom somebody sings. */
    static String withoutMembers(String name) {
        var found = MEMBERS.matcher(name);
        if (!found.matches()) {
            return name;
        }
        return found.group(1) == null ? found.group(2) : found.group(1);
    }
}
