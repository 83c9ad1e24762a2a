package org.linernotes.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ana@example.org",
                " ana+notes@mail.example.co.uk ",
                "jürgen@müller.example",
                "o'neil@example.org"
            })
    void acceptsWhatCouldExist(String text) {
        assertThat(EmailAddress.parse(text)).hasValue(new EmailAddress(text.strip()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ana",
                "ana@",
                "@example.org",
                "ana@example",
                "ana@@example.org",
                "a b@example.org",
                "ana@example.org\u0000",
                "ana@exam\nple.org",
                "\ud800@example.org",
                "<ana@example.org>",
                "ana@example.o\u200b",
            })
    void refusesWhatCouldNot(String text) {
        assertThat(EmailAddress.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {65, 300, 100_000})
    void refusesWhatIsTooLong(int length) {
        assertThat(EmailAddress.parse("a".repeat(length) + "@example.org")).isEmpty();
    }
}
