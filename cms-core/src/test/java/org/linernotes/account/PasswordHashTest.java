package org.linernotes.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordHashTest {
    @Test
    void matchesThePasswordAndNothingElse() {
        var hash = PasswordHash.of("correct horse battery staple");

        assertThat(hash.encoded()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(hash.matches("correct horse battery staple")).isTrue();
        assertThat(hash.matches("Correct horse battery staple")).isFalse();
        assertThat(hash.matches("")).isFalse();
    }

    @Test
    void saltsEachPassword() {
        assertThat(PasswordHash.of("the same words").encoded())
                .isNotEqualTo(PasswordHash.of("the same words").encoded());
    }

    @Test
    void takesOneLetterInEitherForm() {
        assertThat(PasswordHash.of("Beyonc\u00e9 Knowles").matches("Beyonce\u0301 Knowles"))
                .isTrue();
    }

    @Test
    void showsInNoLog() {
        assertThat(PasswordHash.of("correct horse battery staple")).hasToString("PasswordHash[hidden]");
        assertThat(Secret.random()).hasToString("Secret[hidden]");
        assertThat(DemoAccount.ADA.account().toString()).doesNotContain(DemoAccount.PASSWORD);
    }
}
