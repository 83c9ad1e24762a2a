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
import org.linernotes.testing.Rows;

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

    // S10
    @Test
    void tellsTheJournalOfRefusalsTogether(Rows rows) {
        var contributor = desk.the(Role.CONTRIBUTOR);
        for (var attempt = 0; attempt < 30; attempt++) {
            client.query(Desk.PATH, "{ __typename }", Map.of(), Map.of("Authorization", "Bearer nonsense"));
            client.query(Desk.PATH, "{ imports(first: 1) { nodes { id } } }", Map.of(), contributor.authorization());
        }

        assertThat(rows.column("SELECT details ->> 'times' FROM journal WHERE kind = 'TOKEN_REFUSED'"))
                .hasSizeBetween(1, 51)
                .contains("1");
        assertThat(rows.column("SELECT details ->> 'times' FROM journal WHERE kind = 'ACCESS_REFUSED'"))
                .hasSizeBetween(1, 51)
                .contains("1");
    }

    // S10
    @Test
    void whatHappensToAccountsIsForAdministrators() {
        var journal = "{ journal(first: 100) { totalCount nodes { kind details } } }";
        client.query(Desk.PATH, "{ __typename }", Map.of(), Map.of("Authorization", "Bearer nonsense"));

        assertThat(client.query(
                                Desk.PATH,
                                journal,
                                Map.of(),
                                desk.the(Role.EDITOR).authorization())
                        .text())
                .doesNotContain("TOKEN_REFUSED", "ACCOUNT_CREATED", "TOKEN_CREATED");
        assertThat(client.query(
                                Desk.PATH,
                                journal,
                                Map.of(),
                                desk.the(Role.ADMIN).authorization())
                        .text())
                .containsAnyOf("TOKEN_REFUSED", "ACCOUNT_CREATED", "TOKEN_CREATED");
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
