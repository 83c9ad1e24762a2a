package org.linernotes.admin.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linernotes.account.AccountSamples;
import org.linernotes.account.Role;
import org.linernotes.admin.testing.AdminClient;
import org.linernotes.testing.IntegrationTest;

// S10
@IntegrationTest
class AccessPageIT {
    private final URI root;
    private final AccountSamples samples;

    AccessPageIT(EmbeddedServer server, AccountSamples samples) {
        this.root = server.getURI();
        this.samples = samples;
    }

    @Test
    void administratorsSeeWhoCameInAndWhoTried() {
        var editor = samples.account(Role.EDITOR);
        var visitor = AdminClient.behindProxy(root, Map.of("X-Forwarded-For", "198.51.100.90"));
        for (var attempt = 0; attempt < 7; attempt++) {
            visitor.signIn(editor, "wrong", "");
        }
        var editors = new AdminClient(root);
        editors.signIn(editor);
        assertThat(editors.get("/admin/access").statusCode()).isEqualTo(403);
        var administrator = new AdminClient(root);
        administrator.signIn(samples.account(Role.ADMIN));

        assertThat(administrator.get("/admin/access").body())
                .contains("Sam Sample signed in", "A sign-in failed, as Sam Sample")
                .contains("Locked out after too many failures, as Sam Sample")
                .contains("Sam Sample asked for what is not open to them")
                .contains("href=\"/admin/access\"")
                .doesNotContain("198.51.100.90");
        assertThat(administrator.get("/admin/access?before=1").body()).contains("Nothing has happened yet.");
        assertThat(administrator.get("/admin/access?before=%00x").statusCode()).isEqualTo(200);
        assertThat(editors.get("/admin/profile").body()).doesNotContain("href=\"/admin/access\"");
    }
}
