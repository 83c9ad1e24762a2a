package org.linernotes.admin.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linernotes.account.Account;
import org.linernotes.account.AccountSamples;
import org.linernotes.account.DeactivateAccount;
import org.linernotes.account.Role;
import org.linernotes.account.TimePassed;
import org.linernotes.admin.testing.AdminClient;
import org.linernotes.testing.IntegrationTest;

@IntegrationTest
class SignInPageIT {
    private final AdminClient client;
    private final AccountSamples samples;
    private final TimePassed timePassed;
    private final Account account;

    SignInPageIT(EmbeddedServer server, AccountSamples samples, TimePassed timePassed) {
        this.client = new AdminClient(server.getURI());
        this.samples = samples;
        this.timePassed = timePassed;
        this.account = samples.account(Role.EDITOR);
    }

    @BeforeEach
    void visit() {
        assertThat(client.get("/admin/sign-in").statusCode()).isEqualTo(200);
    }

    @Test
    void siteLeadsToTheAdminAndItToTheSignIn() {
        assertThat(location(client.get("/"))).isEqualTo("/admin");
        assertThat(location(client.get("/admin"))).isEqualTo("/admin/sign-in");
        assertThat(location(client.get("/admin/entries?type=Song")))
                .isEqualTo("/admin/sign-in?to=%2Fadmin%2Fentries%3Ftype%3DSong");
        assertThat(location(client.get("/admin/no-such-page"))).startsWith("/admin/sign-in");
    }

    @Test
    void leadsBackToWhereOneWantedToGo() {
        var answer = client.signIn(account, AccountSamples.PASSWORD, "/admin/profile");

        assertThat(location(answer)).isEqualTo("/admin/profile");
        assertThat(client.get("/admin/profile").body()).contains("Sam Sample", account.email(), "This browser");
        assertThat(location(client.get("/admin/sign-in?to=//evil.example"))).isEqualTo("/admin");
    }

    @Test
    void neverLeadsToAnotherSite() {
        assertThat(location(client.signIn(account, AccountSamples.PASSWORD, "https://evil.example/admin")))
                .isEqualTo("/admin");
    }

    @Test
    void sessionCookieIsOutOfReachForScripts() {
        var cookie = client.signIn(account).headers().allValues("Set-Cookie").stream()
                .filter(header -> header.startsWith("linernotes_session="))
                .findFirst()
                .orElseThrow();

        assertThat(cookie)
                .containsIgnoringCase("HttpOnly")
                .contains("SameSite=Lax", "Path=/", "Max-Age=604800")
                .doesNotContain("Secure");
    }

    @Test
    void wrongPasswordKeepsTheAddressAndSaysWhy() {
        var answer = client.signIn(account, "wrong", "/admin/profile");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body())
                .contains("The e-mail address or the password is wrong.", account.email(), "value=\"/admin/profile\"")
                .doesNotContain("value=\"wrong\"");
    }

    @Test
    void lockOutSaysWhenToComeBack() {
        for (var attempt = 0; attempt < 5; attempt++) {
            client.signIn(account, "wrong", "");
        }

        var answer = client.signIn(account);

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(800L, 900L);
        assertThat(answer.body()).contains("Too many attempts to sign in failed. Try again in 15 minutes.");
    }

    @Test
    void refusesAFormWithoutItsToken() {
        var fields = Map.of("email", account.email(), "password", AccountSamples.PASSWORD);
        var stranger = client.post("/admin/sign-in", fields);
        assertThat(stranger.statusCode()).isEqualTo(403);
        assertThat(stranger.body()).contains("Nothing was changed. Go back, reload the page, and send the form again.");
        assertThat(client.get("/admin/profile").statusCode()).isEqualTo(303);

        client.signIn(account);
        assertThat(client.post("/admin/sign-out", Map.of()).statusCode()).isEqualTo(403);
        assertThat(client.post("/admin/sign-out", Map.of("_csrf", "x".repeat(43)))
                        .statusCode())
                .isEqualTo(403);
        assertThat(client.post("/admin/sign-out", Map.of("_csrf", "é\u0000")).statusCode())
                .isEqualTo(403);
        assertThat(client.get("/admin/profile").statusCode())
                .as("still signed in")
                .isEqualTo(200);
    }

    @Test
    void signsOut() {
        client.signIn(account);

        assertThat(location(client.submit("/admin/profile", "/admin/sign-out", Map.of())))
                .isEqualTo("/admin/sign-in");
        assertThat(client.get("/admin/profile").statusCode()).isEqualTo(303);
    }

    @Test
    void sessionThatEndedMeanwhileLosesNoForm() {
        client.signIn(account);
        var token = AdminClient.token(client.get("/admin/profile").body());
        timePassed.sinceLastSeen(account.id(), 13 * 60);

        var kept = client.post("/admin/theme", Map.of("_csrf", token, "theme", "dark", "to", "/admin/profile"));
        assertThat(kept.statusCode()).isEqualTo(401);
        assertThat(kept.body()).contains("Your session has ended.", "name=\"kept:theme\" value=\"dark\"");

        var resumed = client.post(
                "/admin/sign-in",
                Map.of(
                        "_csrf",
                        AdminClient.token(kept.body()),
                        "email",
                        account.email(),
                        "password",
                        AccountSamples.PASSWORD,
                        "kept-path",
                        "/admin/theme",
                        "kept:theme",
                        "dark",
                        "kept:to",
                        "/admin/profile"));
        assertThat(resumed.statusCode()).isEqualTo(200);
        assertThat(resumed.body())
                .contains("action=\"/admin/theme\"", "name=\"theme\" value=\"dark\"")
                .contains("You are signed in again");
        assertThat(location(client.post(
                        "/admin/theme",
                        Map.of("_csrf", AdminClient.token(resumed.body()), "theme", "dark", "to", "/admin/profile"))))
                .isEqualTo("/admin/profile");
        assertThat(client.get("/admin/profile").body()).contains("data-theme=\"dark\"");
    }

    @Test
    void foreignFormOfAnEndedSessionIsNotKept() {
        client.signIn(account);
        timePassed.sinceLastSeen(account.id(), 13 * 60);

        var answer = client.post("/admin/theme", Map.of("_csrf", "x".repeat(43), "theme", "dark"));

        assertThat(location(answer)).isEqualTo("/admin/sign-in");
    }

    @Test
    void deactivationEndsTheSession(DeactivateAccount deactivate) {
        client.signIn(account);

        deactivate.execute(samples.actor(Role.ADMIN), account.id());

        assertThat(client.get("/admin/profile").statusCode()).isEqualTo(303);
        assertThat(client.signIn(account).statusCode()).isEqualTo(401);
    }

    @Test
    void survivesWhatNoBrowserSends() {
        for (var odd : new String[] {
            "\u0000", "%zz", "x".repeat(200_000), "'; DROP TABLE account; --", "<script>alert(1)</script>"
        }) {
            var answer =
                    client.submit("/admin/sign-in", "/admin/sign-in", Map.of("email", odd, "password", odd, "to", odd));
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body()).doesNotContain("<script>alert");
        }
        assertThat(client.get("/admin/sign-in?to=%00%5C%5Cevil.example").statusCode())
                .isLessThan(500);
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }
}
