package org.linernotes.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.linernotes.account.AccountSamples;
import org.linernotes.account.Actor;
import org.linernotes.account.Role;
import org.linernotes.problem.Problem;
import org.linernotes.problem.ProblemException;
import org.linernotes.testing.IntegrationTest;

@IntegrationTest
class IdempotencyKeysIT {
    @Inject
    IdempotencyKeys keys;

    private final Actor ana;
    private final Actor ben;
    private final AtomicInteger runs = new AtomicInteger();

    IdempotencyKeysIT(AccountSamples samples) {
        this.ana = samples.actor(Role.EDITOR);
        this.ben = samples.actor(Role.EDITOR);
    }

    @Test
    void aRepeatReturnsTheFirstAnswer() {
        var key = key("save this");

        assertThat(keys.execute(ana, key, this::run)).isEqualTo("{\"run\": 1}");
        assertThat(keys.execute(ana, key, this::run)).isEqualTo("{\"run\": 1}");
        assertThat(runs).hasValue(1);
    }

    @Test
    void accountsHaveKeysOfTheirOwn() {
        var key = key("save this");

        keys.execute(ana, key, this::run);

        assertThat(keys.execute(ben, key, this::run)).isEqualTo("{\"run\": 2}");
    }

    @Test
    void anotherRequestUnderTheSameKeyIsRefused() {
        var key = key("save this");
        keys.execute(ana, key, this::run);

        assertThatThrownBy(() -> keys.execute(ana, new IdempotencyKey(key.key(), "save that"), this::run))
                .isInstanceOf(ProblemException.class)
                .hasMessage("You used this client mutation id for another request; choose a new one.");
        assertThat(runs).hasValue(1);
    }

    @Test
    void ofEqualRequestsAtOnceOneRuns() throws Exception {
        var key = key("save this");
        try (var clients = Executors.newFixedThreadPool(8)) {
            var answers = Stream.generate(() -> clients.submit(() -> keys.execute(ana, key, this::run)))
                    .limit(8)
                    .toList();
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo("{\"run\": 1}");
            }
        }
        assertThat(runs).hasValue(1);
    }

    @Test
    void whatWasRefusedIsTriedAgain() {
        var key = key("save this");
        var refusal = new Problem.WrongState("Not yet.", null).asException();

        assertThatThrownBy(() -> keys.execute(ana, key, () -> {
                    throw refusal;
                }))
                .isSameAs(refusal);

        assertThat(keys.execute(ana, key, this::run)).isEqualTo("{\"run\": 1}");
    }

    @Test
    void anUnfitKeyIsRefused() {
        for (var unfit : new String[] {"", " ", "a\u0000b", "\ud800", "x".repeat(201)}) {
            assertThatThrownBy(() -> new IdempotencyKey(unfit, "save this")).isInstanceOf(ProblemException.class);
        }
    }

    private String run() {
        return "{\"run\": " + runs.incrementAndGet() + "}";
    }

    private static IdempotencyKey key(String request) {
        return new IdempotencyKey(UUID.randomUUID().toString(), request);
    }
}
