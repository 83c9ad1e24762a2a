package org.linernotes.admin.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTest {
    @ParameterizedTest
    @ValueSource(strings = {"/admin", "/admin/entries", "/admin/entries?type=Song&q=caf%C3%A9", "/admin/profile"})
    void leadsToAPageOfOurs(String path) {
        assertThat(ReturnPath.of(path).value()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "https://evil.example/admin",
                "//evil.example/admin",
                "/\\evil.example/admin",
                "javascript:alert(1)",
                "/admin/../graphql",
                "/admin//evil.example",
                "/administrator",
                "/admin\nSet-Cookie: a=b",
                "admin/entries",
                "/admin/sign-in",
                "/admin/sign-out",
                "http:/admin",
                "/admin/%zz",
                "\u0000",
                "mailto:/admin",
            })
    void leadsNowhereElse(String path) {
        assertThat(ReturnPath.of(path)).isEqualTo(ReturnPath.HOME);
    }
}
