package org.linernotes.admin.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linernotes.account.Account;
import org.linernotes.account.AccountSamples;
import org.linernotes.account.DeactivateAccount;
import org.linernotes.account.FullHouse;
import org.linernotes.account.PasswordHashing;
import org.linernotes.account.Role;
import org.linernotes.account.TimePassed;
import org.linernotes.admin.testing.AdminClient;
import org.linernotes.testing.IntegrationTest;

@IntegrationTest
class SignInPageIT {
    private final URI root;
    private final AdminClient client;
    private final AccountSamples samples;
    private final TimePassed timePassed;
    private final Account account;

    SignInPageIT(EmbeddedServer server, AccountSamples samples, TimePassed timePassed) {
        this.root = server.getURI();
        this.client = new AdminClient(root);
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

    // S3
    @ParameterizedTest
    @CsvSource({
        "X-Forwarded-For, 198.51.100.%d",
        "Forwarded, for=198.51.100.%d",
        "X-Forwarded-For, '1.1.1.1, 10.0.0.%d'"
    })
    void nobodyEscapesTheLimitByAHeader(String header, String value) {
        var last = 0;
        for (var attempt = 0; attempt < 6; attempt++) {
            var browser = AdminClient.from(root, "127.0.0.9", Map.of(header, value.formatted(attempt)));
            last = browser.signIn(account, "wrong", "").statusCode();
        }

        assertThat(last).isEqualTo(429);
    }

    // S3
    @Test
    void behindATrustedProxyEachClientCountsForItself() {
        for (var attempt = 0; attempt < 6; attempt++) {
            behindProxy("X-Forwarded-For", "9.9.9." + attempt + ", 198.51.100.20")
                    .signIn(account, "wrong", "");
        }

        assertThat(behindProxy("X-Forwarded-For", "198.51.100.20")
                        .signIn(account)
                        .statusCode())
                .isEqualTo(429);
        assertThat(behindProxy("X-Forwarded-For", "198.51.100.21")
                        .signIn(account)
                        .statusCode())
                .isEqualTo(303);
        assertThat(behindProxy("Forwarded", "for=198.51.100.22").signIn(account).statusCode())
                .isEqualTo(303);
    }

    // S3
    @Test
    void addressesOfOneNetworkOfIPv6CountAsOne() {
        for (var attempt = 0; attempt < 5; attempt++) {
            behindProxy("X-Forwarded-For", "2001:db8:7:7::" + attempt).signIn(account, "wrong", "");
        }

        assertThat(behindProxy("X-Forwarded-For", "2001:db8:7:7:ffff::1")
                        .signIn(account)
                        .statusCode())
                .isEqualTo(429);
        assertThat(behindProxy("X-Forwarded-For", "2001:db8:7:8::1")
                        .signIn(account)
                        .statusCode())
                .isEqualTo(303);
    }

    // S3
    @Test
    void aBrowserThatSignedInBeforeIsNotLockedOutByOthers() {
        client.signIn(account);
        client.submit("/admin/profile", "/admin/sign-out", Map.of());
        for (var attempt = 0; attempt < 6; attempt++) {
            new AdminClient(root).signIn(account, "wrong", "");
        }

        assertThat(new AdminClient(root).signIn(account).statusCode()).isEqualTo(429);
        assertThat(client.signIn(account).statusCode()).isEqualTo(303);
    }

    // S11
    @Test
    void overHttpsOnlyThisHostSetsCookies() {
        var browser = behindProxy("X-Forwarded-Proto", "https");
        var answer = browser.signIn(account);

        assertThat(answer.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> !cookie.contains("Max-Age=0"))
                .hasSize(3)
                .allSatisfy(cookie -> assertThat(cookie).startsWith("__Host-").contains("; Secure", "Path=/"));
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
        assertThat(browser.get("/admin/profile").statusCode()).isEqualTo(200);

        var planted = behindProxy("X-Forwarded-Proto", "https");
        planted.cookies()
                .put("linernotes_session", String.valueOf(browser.cookies().get("__Host-linernotes_session")));
        assertThat(planted.get("/admin/profile").statusCode())
                .as("under the name that a neighbouring domain could set")
                .isEqualTo(303);
    }

    // S11
    @Test
    void sessionsAreKeptWhenTheSiteMovesToHttps() {
        client.signIn(account);
        var moved = behindProxy("X-Forwarded-Proto", "https");
        moved.cookies().putAll(client.cookies());

        assertThat(moved.get("/admin/profile").statusCode()).isEqualTo(200);
        moved.submit("/admin/profile", "/admin/sign-out", Map.of());
        assertThat(client.get("/admin/profile").statusCode()).isEqualTo(303);
    }

    // S11
    @Test
    void nobodyElseIsBelievedThatTheConnectionIsSafe() {
        var browser =
                AdminClient.from(root, "127.0.0.9", Map.of("X-Forwarded-Proto", "https", "Forwarded", "proto=https"));
        var answer = browser.signIn(account);

        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.contains("Secure"));
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
    }

    // S11
    @Test
    void aSignInOverASessionEndsItAndRenewsEveryToken() {
        client.signIn(account);
        var before = Map.copyOf(client.cookies());
        var token = AdminClient.token(client.get("/admin/profile").body());
        var visitor = "v".repeat(43);
        client.cookies().put("linernotes_visitor", visitor);

        var again = client.post(
                "/admin/sign-in",
                Map.of("_csrf", token, "email", account.email(), "password", AccountSamples.PASSWORD));

        assertThat(again.statusCode()).isEqualTo(303);
        assertThat(client.cookies()).doesNotContainValue(visitor);
        assertThat(client.cookies().get("linernotes_session")).isNotEqualTo(before.get("linernotes_session"));
        assertThat(AdminClient.token(client.get("/admin/profile").body())).isNotEqualTo(token);
        var replayed = new AdminClient(root);
        replayed.cookies().putAll(before);
        assertThat(replayed.get("/admin/profile").statusCode()).isEqualTo(303);
    }

    @Test
    void aSignedOutSessionIsNobodysWhenItIsReplayed() {
        client.signIn(account);
        var replayed = new AdminClient(root);
        replayed.cookies().putAll(client.cookies());
        client.submit("/admin/profile", "/admin/sign-out", Map.of());

        assertThat(replayed.get("/admin/profile").statusCode()).isEqualTo(303);
    }

    // S7
    @Test
    void whenTooManySignInAtOnceTheFormKeepsTheAddress(PasswordHashing hashing) {
        var answer = FullHouse.during(hashing, () -> client.signIn(account));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValueAsLong("Retry-After")).hasValue(3);
        assertThat(answer.body()).contains("Too many people are signing in right now.", account.email());
        assertThat(client.signIn(account).statusCode()).isEqualTo(303);
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

    private AdminClient behindProxy(String header, String value) {
        return AdminClient.behindProxy(root, Map.of(header, value));
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }
}
