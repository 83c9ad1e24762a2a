package org.linernotes.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linernotes.testing.Given.unique;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.linernotes.problem.Problem;
import org.linernotes.problem.ProblemException;
import org.linernotes.publication.Publish;
import org.linernotes.publication.PublishRequest;
import org.linernotes.publication.Schedule;
import org.linernotes.testing.Given;
import org.linernotes.testing.GivenEntry;
import org.linernotes.testing.IntegrationTest;
import org.linernotes.testing.Rows;

/** Rules that hold when an entry is submitted hold whenever somebody goes on with it, whatever happened in between. */
@IntegrationTest
class RulesHoldIT {
    @Inject
    Given given;

    @Inject
    Approve approve;

    @Inject
    Publish publish;

    @Inject
    Schedule schedule;

    @Inject
    Rows rows;

    /** An entry that keeps a rule, and a save by which it does not any more. */
    private interface BrokenBySaving {
        GivenEntry inReview(RulesHoldIT test, UnaryOperator<GivenEntry> submit);
    }

    private record Rule(String code, BrokenBySaving broken) {
        @Override
        public String toString() {
            return code;
        }
    }

    static Stream<Rule> rules() {
        return Stream.of(
                new Rule("AMBIGUOUS", (test, submit) -> {
                    var name = unique("Nirvana");
                    test.given.artist(name).published();
                    return submit.apply(test.given.artist(unique("Other")).draft())
                            .revised("name", name);
                }),
                new Rule("AMBIGUOUS", (test, submit) -> {
                    var title = unique("Bad");
                    test.given.song(title).published();
                    return submit.apply(test.given.song(unique("Good")).draft()).revised("title", title);
                }),
                new Rule("KEY_TAKEN", (test, submit) -> {
                    var key = key();
                    test.given.chart(key).published();
                    return submit.apply(test.given.chart(key()).draft()).revised("key", key);
                }),
                new Rule(
                        "INVALID_KEY",
                        (test, submit) ->
                                submit.apply(test.given.chart(key()).draft()).revised("key", "Not a key")),
                new Rule("OUT_OF_RANGE", (test, submit) -> {
                    var chart = test.given.chart(key()).published();
                    return submit.apply(test.given.song(unique("Bad")).draft())
                            .revised("charts", test.peak(chart, 101));
                }),
                new Rule(
                        "NO_FACTS",
                        (test, submit) -> submit.apply(
                                        test.given.song(unique("Bad")).draft())
                                .revised("stub", false)));
    }

    // R7
    @ParameterizedTest
    @MethodSource("rules")
    void aSaveInReviewDoesNotGetAroundARule(Rule rule) {
        var entry = rule.broken().inReview(this, GivenEntry::submitted);

        assertRefused(rule.code(), entry::nowApproved);
    }

    /** An entry that was approved, and something else by which it breaks a rule. */
    private record BrokenMeanwhile(String code, Breaking breaking) {
        @Override
        public String toString() {
            return code;
        }
    }

    private interface Breaking {
        GivenEntry approved(RulesHoldIT test);
    }

    static Stream<BrokenMeanwhile> brokenMeanwhile() {
        return Stream.of(
                new BrokenMeanwhile("AMBIGUOUS", test -> {
                    var artist = test.given.artist(unique("Nirvana")).approved();
                    test.importEntry(test.given
                            .artist(String.valueOf(artist.content().get("name")))
                            .draft());
                    return artist;
                }),
                new BrokenMeanwhile("AMBIGUOUS", test -> {
                    var song = test.given.song(unique("Bad")).approved();
                    test.importEntry(test.given
                            .song(String.valueOf(song.content().get("title")))
                            .draft());
                    return song;
                }),
                new BrokenMeanwhile("KEY_TAKEN", test -> {
                    var chart = test.given.chart(key()).approved();
                    test.importEntry(test.given
                            .chart(String.valueOf(chart.content().get("key")))
                            .draft());
                    return chart;
                }),
                new BrokenMeanwhile("OUT_OF_RANGE", test -> {
                    var chart = test.given.chart(key()).published();
                    var song = test.given
                            .song(unique("Bad"))
                            .with("charts", test.peak(chart, 90))
                            .approved();
                    test.importEntry(chart.revised("size", 40));
                    return song;
                }));
    }

    // R7
    @ParameterizedTest
    @MethodSource("brokenMeanwhile")
    void whatWasApprovedIsHeldAgainstTheRulesWhenItIsPublished(BrokenMeanwhile rule) {
        var entry = rule.breaking().approved(this);
        var request = PublishRequest.of(entry.head());
        var publisher = given.people().publisher();

        assertRefused(rule.code(), () -> publish.execute(publisher, request));
        assertRefused(
                rule.code(),
                () -> schedule.execute(publisher, request, Instant.now().plusSeconds(3_600)));
        assertThat(rows.column("SELECT id FROM publication WHERE entry_id = ?", entry.entryId()))
                .isEmpty();
    }

    // R7
    @Test
    void twoChartsNeverHaveOneKeyWhoeverPublishesThem() {
        var key = key();
        given.chart(key).published();
        var other = given.chart(key).draft();

        assertRefused("KEY_TAKEN", () -> importEntry(other));
        assertThat(rows.column("SELECT id FROM publication WHERE entry_id = ?", other.entryId()))
                .isEmpty();
    }

    @Test
    void aKeyIsFreeAgainOnceItsChartIsGone() {
        var key = key();
        given.chart(key).published().unpublished();
        var other = given.chart(key).draft();

        importEntry(other);

        assertThat(rows.column("SELECT id FROM publication WHERE entry_id = ?", other.entryId()))
                .hasSize(1);
    }

    /** Publishes without a second pair of eyes, as imports do. */
    private void importEntry(GivenEntry entry) {
        publish.execute(given.people().publisher().asSystem(), PublishRequest.of(entry.head()));
    }

    private List<Map<String, Object>> peak(GivenEntry chart, int position) {
        return List.of(Map.of("chart", given.id(chart), "peak", position));
    }

    private static String key() {
        return "chart-" + UUID.randomUUID().toString().substring(0, 8);
    }

    private static void assertRefused(String code, ThrowingCallable command) {
        assertThatThrownBy(command)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problems())
                                .extracting(RulesHoldIT::code)
                                .contains(code));
    }

    private static String code(Problem problem) {
        return switch (problem) {
            case Problem.Invalid invalid -> invalid.code();
            case Problem.Blocked blocked -> blocked.code();
            default -> problem.getClass().getSimpleName();
        };
    }
}
