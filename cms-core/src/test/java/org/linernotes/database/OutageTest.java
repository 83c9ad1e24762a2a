package org.linernotes.database;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

// R10
class OutageTest {
    private final ListAppender<ILoggingEvent> told = new ListAppender<>();
    private final Logger log = (Logger) LoggerFactory.getLogger("org.linernotes.database");
    private long now;
    private final Outage outage = new Outage("It is gone", "It is back", Duration.ofSeconds(1), () -> now);

    @BeforeEach
    void listen() {
        told.start();
        log.addAppender(told);
        log.setAdditive(false);
    }

    @AfterEach
    void stopListening() {
        log.detachAppender(told);
        log.setAdditive(true);
    }

    @Test
    void itsBeginAndItsEndAreALineEach() {
        outage.worked();
        var id = outage.failed("08006");
        for (var second = 0; second < 60; second++) {
            now += Duration.ofSeconds(1).toNanos();
            assertThat(outage.failed("08006")).isEqualTo(id);
            outage.worked();
        }
        now += Duration.ofSeconds(5).toNanos();
        outage.worked();
        outage.worked();

        assertThat(lines())
                .containsExactly(
                        "It is gone: 08006. It is said once until it is over, id " + id + ".",
                        "It is back, after 65 s.");
    }

    @Test
    void theNextOneIsToldAgain() {
        outage.failed("08006");
        now += Duration.ofSeconds(2).toNanos();
        outage.worked();
        outage.failed("53100");

        assertThat(lines()).hasSize(3).last().asString().contains("53100");
    }

    @Test
    void aJobThatFailsAgainAndAgainIsToldTwice() {
        var job = new RecurringJob("Counting sheep");
        for (var turn = 0; turn < 5; turn++) {
            job.run(() -> {
                throw new IllegalStateException("no sheep");
            });
        }
        job.run(() -> {});
        job.run(() -> {});

        assertThat(lines())
                .containsExactly(
                        "Counting sheep failed; it is tried again and again, and said once until it works.",
                        "Counting sheep works again.");
        assertThat(told.list).extracting(ILoggingEvent::getLevel).containsExactly(Level.ERROR, Level.INFO);
    }

    private List<String> lines() {
        return told.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }
}
