package org.linernotes.review;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.linernotes.account.Actor;
import org.linernotes.account.Permission;
import org.linernotes.account.Role;

/** Whoever can sign in, in the order of names; those who had no part in an entry differ by their roles alone. */
record Candidates(List<Actor> people, Map<Set<Role>, List<Actor>> byRoles) {
    Candidates {
        people = List.copyOf(people);
        byRoles = Map.copyOf(byRoles);
    }

    static Candidates of(List<Candidate> candidates) {
        var people = candidates.stream().map(Candidate::actor).toList();
        return new Candidates(people, people.stream().collect(groupingBy(Actor::roles)));
    }

    /** Asks once for each set of roles and for everybody who had a part in the entry, however many people there are. */
    Stream<Actor> whoMay(Set<UUID> involved, Predicate<Actor> policy) {
        var allowed = byRoles.values().stream()
                .flatMap(alike -> uninvolved(alike, involved).limit(1))
                .filter(policy)
                .map(Actor::roles)
                .collect(toSet());
        return people.stream()
                .filter(person ->
                        involved.contains(person.id()) ? policy.test(person) : allowed.contains(person.roles()));
    }

    /** Who could approve an entry's head, now or once it is submitted. */
    Stream<Actor> approvers(ReviewCase reviewed) {
        return whoMay(
                reviewed.involved(),
                person -> person.may(Permission.REVIEW)
                        && reviewed.contributionOf(person.id()).isEmpty()
                        && !reviewed.approvers().contains(person.id()));
    }

    private static Stream<Actor> uninvolved(List<Actor> people, Set<UUID> involved) {
        return people.stream().filter(person -> !involved.contains(person.id()));
    }
}
