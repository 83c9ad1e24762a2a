package org.linernotes.graphql.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linernotes.graphql.testing.GraphQlClient;
import org.linernotes.graphql.testing.GraphQlClient.Reply;
import org.linernotes.testing.IntegrationTest;

@IntegrationTest
class PersistedDocumentsIT {
    @Inject
    GraphQlClient client;

    @Test
    void asksForADocumentItDoesNotKnow() {
        var reply = send(sha256("never sent"), null, 1);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.code()).isEqualTo("PERSISTED_QUERY_NOT_FOUND");
        assertThat(reply.at("errors", 0, "message").getStringValue()).isEqualTo("PersistedQueryNotFound");
        assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void knowsADocumentOnceItWasSent() {
        var document = "query Kept { __typename }";

        assertThat(send(sha256(document), document, 1).status()).isEqualTo(200);
        assertThat(send(sha256(document), null, 1).at("data", "__typename").getStringValue())
                .isEqualTo("Query");
        assertThat(client.post(Jukebox.PATH, "{\"documentId\":\"sha256:%s\"}".formatted(sha256(document)), Map.of())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void keepsNothingUnderAnotherHash() {
        var hash = sha256("something else");

        assertThat(send(hash, "{ __typename }", 1).status()).isEqualTo(400);
        assertThat(send(hash, null, 1).code()).isEqualTo("PERSISTED_QUERY_NOT_FOUND");
    }

    @Test
    void keepsOnlyValidDocuments() {
        var document = "{ nothing }";

        assertThat(send(sha256(document), document, 1).code()).isEqualTo("GRAPHQL_VALIDATION_FAILED");
        assertThat(send(sha256(document), null, 1).code()).isEqualTo("PERSISTED_QUERY_NOT_FOUND");
    }

    @Test
    void speaksOneVersion() {
        assertThat(send(sha256("{ __typename }"), "{ __typename }", 2).status()).isEqualTo(400);
    }

    private Reply send(String hash, @Nullable String document, int version) {
        var query = document == null ? "" : "\"query\":\"" + document + "\",";
        return client.post(
                Jukebox.PATH,
                "{%s\"extensions\":{\"persistedQuery\":{\"version\":%d,\"sha256Hash\":\"%s\"}}}"
                        .formatted(query, version, hash),
                Map.of());
    }

    private static String sha256(String text) {
        try {
            var bytes = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
