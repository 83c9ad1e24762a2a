package org.linernotes.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linernotes.problem.Problem;
import org.linernotes.problem.ProblemException;

// S7
class PasswordHashingTest {
    private final PasswordHashing hashing = new PasswordHashing();

    @Test
    void whoeverFindsNoPlaceIsAskedToComeBack() {
        var places = new ArrayList<PasswordHashing.Place>();
        IntStream.range(0, PasswordHashing.PLACES).forEach(_ -> places.add(hashing.takePlace()));

        assertThat(SignInIT.problem(() -> hashing.hash("a password of some length")))
                .isInstanceOf(Problem.Busy.class);
        places.getFirst().close();

        assertThat(hashing.hash("a password of some length").matches("a password of some length"))
                .isTrue();
    }

    @Test
    void manyAtOnceAreAnsweredOnOneOrTwoThreads() throws Exception {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 64)
                    .mapToObj(_ -> threads.submit(() -> {
                        start.await();
                        try (var place = hashing.takePlace()) {
                            return place.matches(null, "anything") ? "matches" : "differs";
                        } catch (ProblemException busy) {
                            return "busy";
                        }
                    }))
                    .toList();
            start.countDown();
            for (var answer : answers) {
                assertThat(answer.get()).isIn("differs", "busy");
            }
        }
        assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(thread -> thread.getName().startsWith("password-"))
                .hasSizeBetween(1, 4);
    }
}
