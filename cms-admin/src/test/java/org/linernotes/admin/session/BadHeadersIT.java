package org.linernotes.admin.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import org.junit.jupiter.api.Test;
import org.linernotes.account.Role;
import org.linernotes.admin.testing.SignedInClients;
import org.linernotes.testing.BadHeaders;
import org.linernotes.testing.Given;
import org.linernotes.testing.IntegrationTest;
import org.linernotes.testing.LogLines;
import org.linernotes.testing.RawHttp;

@IntegrationTest
class BadHeadersIT {
    private static final String FORM = "Content-Type: application/x-www-form-urlencoded";

    @Test
    void noHeaderBreaksAPageOrFloodsTheLog(EmbeddedServer server, SignedInClients clients, Given given) {
        var browser = clients.of(given.people().somebody("Bad Headers", Role.EDITOR));
        var cookie = "Cookie: linernotes_session=" + browser.cookies().get("linernotes_session");
        for (var bad : BadHeaders.all()) {
            var http = new RawHttp(server.getURI(), bad.from());
            try (var log = LogLines.watch()) {
                assertThat(http.get("/admin/sign-in", bad.header()).status())
                        .as("GET sign-in: %s", bad)
                        .isBetween(200, 499);
                assertThat(http.get("/admin/profile", cookie, bad.header()).status())
                        .as("GET profile: %s", bad)
                        .isBetween(200, 499);
                assertThat(http.send("POST", "/admin/sign-in", "email=x&password=x", FORM, bad.header())
                                .status())
                        .as("POST sign-in: %s", bad)
                        .isBetween(200, 499);
                log.assertShort(bad.toString());
            }
        }
    }
}
