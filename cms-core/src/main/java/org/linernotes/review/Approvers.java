package org.linernotes.review;

import java.util.stream.Stream;
import org.linernotes.account.Actor;

/** Those who could give an approval, as the end of a sentence. */
final class Approvers {
    private static final int MOST_NAMED = 3;

    private Approvers() {}

    /** Such as "Ana or Ben could give it."; of many, the first few are named. */
    static String inWords(Stream<Actor> people) {
        var names = people.map(Actor::name).distinct().limit(MOST_NAMED + 1L).toList();
        return switch (names.size()) {
            case 0 -> "nobody else could give it, so ask an administrator for another editor.";
            case 1 -> names.getFirst() + " could give it.";
            case 2, MOST_NAMED ->
                String.join(", ", names.subList(0, names.size() - 1)) + " or " + names.getLast() + " could give it.";
            default -> String.join(", ", names.subList(0, MOST_NAMED)) + " or others could give it.";
        };
    }
}
