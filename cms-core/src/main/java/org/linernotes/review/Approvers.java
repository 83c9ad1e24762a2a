package org.linernotes.review;

import java.util.List;
import org.linernotes.account.Actor;
import org.linernotes.account.Permission;

/** Who could approve an entry's head, now or once it is submitted. */
record Approvers(List<Actor> people) {
    private static final int MOST_NAMED = 3;

    Approvers {
        people = List.copyOf(people);
    }

    static Approvers of(ReviewCase reviewed, List<Actor> people) {
        return new Approvers(people.stream()
                .filter(person -> person.may(Permission.REVIEW)
                        && reviewed.contributionOf(person.id()).isEmpty()
                        && !reviewed.approvers().contains(person.id()))
                .toList());
    }

    /** The end of a sentence, such as "Ana or Ben could give it.". */
    String inWords() {
        var names = people.stream().map(Actor::name).distinct().toList();
        return switch (names.size()) {
            case 0 -> "nobody else could give it, so ask an administrator for another editor.";
            case 1 -> names.getFirst() + " could give it.";
            case 2, 3 ->
                String.join(", ", names.subList(0, names.size() - 1)) + " or " + names.getLast() + " could give it.";
            default -> String.join(", ", names.subList(0, MOST_NAMED)) + " or others could give it.";
        };
    }
}
