package org.linernotes.admin.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linernotes.testing.IntegrationTest;
import org.linernotes.testing.RawHttp;

// O6, S11
/** Whatever is asked of a full node that is not there, or in a way that is none, is refused in our own words. */
@IntegrationTest
class RefusalsIT {
    private static final List<String> METHODS =
            List.of("GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND", "NONSENSE");

    private final EmbeddedServer server;

    RefusalsIT(EmbeddedServer server) {
        this.server = server;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nothing",
                "/admin/nothing",
                "/admin/entries/nothing",
                "/admin/entries/song_01h455vb4pex5vsknk084sn02q/nothing",
                "/admin/reviews/nothing",
                "/assets/nothing",
                "/graphql/nothing",
                "/manage/nothing",
                "/manage/graphql/nothing",
                "/manage/imports/nothing",
                "/health/nothing",
                "/feed.rss"
            })
    void whatIsNotThereIsSaidInOurOwnWords(String path) {
        var http = new RawHttp(server.getURI(), "127.0.0.1");
        for (var method : METHODS) {
            var accept = method.startsWith("P") ? "application/json" : "text/html";
            var answer = http.send(method, path, "", "Accept: " + accept);

            assertThat(answer.status()).as("%s %s", method, path).isBetween(300, 499);
            assertThat(answer.body())
                    .as("%s %s", method, path)
                    .doesNotContain("Exception", "_embedded", "Page Not Found", "micronaut", "netty");
            assertThat(answer.all("X-Content-Type-Options"))
                    .as("%s %s", method, path)
                    .containsExactly("nosniff");
            assertThat(answer.all("Content-Security-Policy")).hasSize(1);
        }
    }
}
