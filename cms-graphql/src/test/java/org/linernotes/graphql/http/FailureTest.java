package org.linernotes.graphql.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailureTest {
    /** All fields share a transaction: once it has failed, those that are left fail with it and are to be asked for again. */
    @ParameterizedTest
    @CsvSource({
        "57014, The request took too long. Ask for less at once.",
        "25P02, Another field failed before this one was read. Ask again.",
        "08006, The database does not answer. Try again in a moment."
    })
    void saysThatTheDatabaseTookTooLongOrWentAway(String state, String message) {
        var failure = Failure.of(new CompletionException(new SQLException("the secret", state)));

        assertThat(failure).isEqualTo(new Failure(ErrorCode.TIMEOUT, message, null));
    }

    @Test
    void keepsWhatElseTheDatabaseSaysToItself() {
        var failure = Failure.of(new SQLException("the secret", "42P01"));

        assertThat(failure.code()).isEqualTo(ErrorCode.INTERNAL_SERVER_ERROR);
        assertThat(failure.message())
                .startsWith("Something went wrong here: request ")
                .doesNotContain("secret");
    }
}
