package org.linernotes.graphql.management;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linernotes.account.Role;
import org.linernotes.account.SessionCookie;
import org.linernotes.graphql.testing.GraphQlClient;
import org.linernotes.testing.IntegrationTest;

@IntegrationTest
class IdentificationIT {
    @Inject
    GraphQlClient client;

    @Inject
    Desk desk;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer nonsense",
                "Bearer",
                "Bearer ",
                "Basic YW5hOmFuYQ==",
                "demo-ada",
                "Bearer demo-ada",
                "Bearer \u00e4"
            })
    void refusesTokensItDoesNotKnow(String authorization) {
        var reply = client.query(Desk.PATH, "{ nothing }", Map.of(), Map.of("Authorization", authorization));

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.code()).isEqualTo("UNAUTHENTICATED");
        assertThat(reply.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void refusesStrangersAndUnknownSessions() {
        assertThat(client.query(Desk.PATH, "{ __schema { types { name } } }").status())
                .isEqualTo(401);
        assertThat(client.query(
                                Desk.PATH,
                                "{ __typename }",
                                Map.of(),
                                Map.of("Cookie", SessionCookie.NAME + "=nonsense"))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void keepsNoAnswer() {
        var reply = client.get(
                Desk.PATH + "?query=%7B__typename%7D", desk.the(Role.EDITOR).authorization());

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
        assertThat(reply.header("Access-Control-Allow-Origin")).isEmpty();
    }
}
