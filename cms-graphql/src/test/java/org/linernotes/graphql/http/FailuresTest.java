package org.linernotes.graphql.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailuresTest {
    private final Failures failures = new Failures();

    /** All fields share a transaction: once it has failed, those that are left fail with it and are to be asked for again. */
    @ParameterizedTest
    @CsvSource({
        "57014, The request took too long. Ask for less at once.",
        "25P02, Another field failed before this one was read. Ask again.",
        "08006, The database does not answer. Try again in a moment."
    })
    void saysThatTheDatabaseTookTooLongOrWentAway(String state, String message) {
        var failure = failures.of(new CompletionException(new SQLException("the secret", state)));

        assertThat(failure).isEqualTo(new Failure(ErrorCode.TIMEOUT, message, null));
    }

    @Test
    void keepsWhatElseTheDatabaseSaysToItself() {
        var failure = failures.of(new SQLException("the secret", "42P01"));

        assertThat(failure.code()).isEqualTo(ErrorCode.INTERNAL_SERVER_ERROR);
        assertThat(failure.message())
                .startsWith("Something went wrong here: request ")
                .doesNotContain("secret");
    }

    // S1
    @Test
    void logsOneFailureOfARequestHoweverManyAndOfWhateverKindThereAre() {
        try (var log = LoggedLines.of(Failures.class)) {
            var ids = IntStream.range(0, 1_000)
                    .mapToObj(i -> switch (i % 3) {
                        case 0 -> failures.of(new IllegalStateException("the secret"));
                        case 1 -> failures.of(new SQLException("the secret", "42P01"));
                        default -> failures.unexpected(new StackOverflowError());
                    })
                    .map(Failure::requestId)
                    .distinct()
                    .toList();
            failures.tooSlow("SongPage", 5);

            assertThat(ids).hasSize(1);
            assertThat(log.lines()).singleElement().asString().contains(String.valueOf(ids.getFirst()));
        }
    }
}
