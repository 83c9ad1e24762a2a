package org.linernotes.admin.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import org.junit.jupiter.api.Test;
import org.linernotes.account.AccountSamples;
import org.linernotes.account.Role;
import org.linernotes.admin.testing.AdminClient;
import org.linernotes.testing.IntegrationTest;

@IntegrationTest
class PageHeadersIT {
    private final AdminClient client;
    private final Assets assets;
    private final AccountSamples samples;

    PageHeadersIT(EmbeddedServer server, Assets assets, AccountSamples samples) {
        this.client = new AdminClient(server.getURI());
        this.assets = assets;
        this.samples = samples;
    }

    @Test
    void pagesRunNothingButOurFiles() {
        var page = client.get("/admin/sign-in");

        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "form-action 'self'")
                .doesNotContain("unsafe");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(page.body())
                .doesNotContain("style=", "onclick", "http://", "https://")
                .doesNotContainPattern("<script(?! type=\"module\" src)");
    }

    @Test
    void assetsAreKeptForGoodUnderTheirVersion() {
        for (var name : new String[] {"app.css", "app.js", "favicon.svg"}) {
            var asset = client.get(assets.path(name));
            assertThat(asset.statusCode()).isEqualTo(200);
            assertThat(asset.headers().firstValue("Cache-Control")).hasValue("public, max-age=31536000, immutable");
        }
        assertThat(client.get("/assets/older/app.css").headers().firstValue("Cache-Control"))
                .hasValue("no-cache");
        assertThat(client.get("/assets/older/..%2Fapplication.yml").statusCode())
                .isEqualTo(404);
    }

    @Test
    void missingPageIsSaidInTheSameDesign() {
        client.signIn(samples.account(Role.EDITOR));

        var missing = client.get("/admin/no-such-page");

        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body()).contains("There is no such page", "app.css", "Sam Sample");
        assertThat(missing.headers().firstValue("Content-Security-Policy")).isPresent();
    }

    @Test
    void wrongMethodIsSaidInWords() {
        client.signIn(samples.account(Role.EDITOR));

        var wrong = client.get("/admin/sign-out");

        assertThat(wrong.statusCode()).isEqualTo(405);
        assertThat(wrong.body()).contains("This address works differently");
    }
}
