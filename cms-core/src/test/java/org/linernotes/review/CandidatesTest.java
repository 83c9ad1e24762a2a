package org.linernotes.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linernotes.account.Actor;
import org.linernotes.account.Permission;
import org.linernotes.account.Role;

class CandidatesTest {
    private static final int PEOPLE = 1_000;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final List<Candidate> candidates = IntStream.range(0, PEOPLE)
            .mapToObj(number -> new Candidate(UUID.randomUUID(), "Person " + number, roles()))
            .toList();
    private final Candidates people = Candidates.of(candidates);

    @Test
    void thoseWhoMayAreTheSameAsIfEverybodyWereAsked() {
        for (var permission : Permission.values()) {
            var involved = some();
            var allowedToo = some();

            Predicate<Actor> policy = person ->
                    involved.contains(person.id()) ? allowedToo.contains(person.id()) : person.may(permission);

            assertThat(people.whoMay(involved, policy))
                    .as("seed %d, %s", seed, permission)
                    .containsExactlyElementsOf(candidates.stream()
                            .map(Candidate::actor)
                            .filter(policy)
                            .toList());
        }
    }

    @Test
    void aThousandPeopleAreNotAskedOneByOne() {
        var involved = some();
        var asked = new AtomicInteger();

        var found = people.whoMay(involved, person -> {
            asked.incrementAndGet();
            return person.may(Permission.PUBLISH);
        });

        assertThat(found).isNotEmpty();
        assertThat(asked.get()).isLessThanOrEqualTo(involved.size() + (1 << Role.values().length));
    }

    private Set<UUID> some() {
        var some = new HashSet<UUID>();
        for (var count = 0; count < 7; count++) {
            some.add(candidates.get(random.nextInt(PEOPLE)).id());
        }
        return some;
    }

    private Set<Role> roles() {
        var roles = EnumSet.noneOf(Role.class);
        for (var role : Role.values()) {
            if (random.nextInt(4) == 0) {
                roles.add(role);
            }
        }
        return roles;
    }
}
