package org.linernotes.admin.form;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Route;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linernotes.account.Actor;
import org.linernotes.account.Role;
import org.linernotes.account.TimePassed;
import org.linernotes.admin.testing.BrowserTest;
import org.linernotes.admin.testing.FormBrowser;
import org.linernotes.admin.testing.SignedInClients;
import org.linernotes.testing.Given;
import org.linernotes.testing.IntegrationTest;

/** A session that is over, a server that is down: whatever a form asks for then is told, and nothing is lost. */
@IntegrationTest
@BrowserTest
class SignedOutBrowserIT {
    private static final String PATH = "/admin/entries/new/Song";

    private final Browser browser;
    private final SignedInClients clients;
    private final Given given;
    private final TimePassed timePassed;
    private final Actor editor;

    SignedOutBrowserIT(Browser browser, SignedInClients clients, Given given, TimePassed timePassed) {
        this.browser = browser;
        this.clients = clients;
        this.given = given;
        this.timePassed = timePassed;
        this.editor = given.people().somebody("Una", Role.EDITOR);
    }

    // E7
    @Test
    void aSearchSaysThatTheSessionIsOverAndGoesOnAfterSigningIn() {
        var title = Given.unique("Zombie");
        given.entry("Album", Map.of("title", title)).draft();
        try (var form = FormBrowser.open(browser, clients, editor, PATH)) {
            endSession();
            form.field("_search:primaryAlbum").pressSequentially(title);
            assertThat(form.page().locator(".reference-note:visible")).containsText("Signed out: sign in again.");

            form.page().locator(".reference-note:visible button").click();
            form.signIn(form.dialog(), "wrong");
            assertThat(form.dialog()).containsText("The e-mail address or the password is wrong.");
            form.signIn(form.dialog(), SignedInClients.password());

            assertThat(form.dialog()).hasCount(0);
            assertThat(form.page().locator("[role=option]:visible")).containsText(title);
        }
    }

    // E8
    @ParameterizedTest
    @ValueSource(strings = {"add:singles", "propose:slug", "save", "go-on"})
    void whatWasAskedForIsDoneAfterSigningIn(String step) {
        var title = Given.unique("Kept");
        try (var form = FormBrowser.open(browser, clients, editor, PATH)) {
            form.field("title").fill(title);
            endSession();
            form.page().locator("button.button[value='" + step + "']").click();
            form.signIn(form.dialog(), SignedInClients.password());
            assertThat(form.dialog()).hasCount(0);

            switch (step) {
                case "add:singles" ->
                    assertThat(form.list("singles").locator("li")).hasCount(1);
                case "propose:slug" ->
                    assertThat(form.page().locator("#field-slug")).containsText("Choose the artist first.");
                case "save" -> assertThat(form.page().locator("h1")).hasText(title);
                default -> assertThat(form.page().locator(".complaint")).containsText("Created as a draft.");
            }
            if (!step.equals("save")) {
                assertThat(form.field("title")).hasValue(title);
            }
        }
    }

    @Test
    void whoSignedInElsewhereIsNotAskedAgain() {
        try (var form = FormBrowser.open(browser, clients, editor, PATH)) {
            form.field("title").fill("Kept");
            form.context().clearCookies();
            var other = form.context().newPage();
            other.navigate(clients.root() + "/admin/profile");
            form.signIn(other.locator("body"), SignedInClients.password());
            assertThat(other).hasURL(clients.root() + "/admin/profile");

            form.page().locator("button:visible[value='add:singles']").click();

            assertThat(form.list("singles").locator("li")).hasCount(1);
            assertThat(form.field("title")).hasValue("Kept");
        }
    }

    @Test
    void anAnswerThatIsNoneIsToldAndTriedAgain() {
        try (var form = FormBrowser.open(browser, clients, editor, PATH)) {
            form.field("title").fill("Kept");
            form.page().route("**" + PATH, Route::abort);
            form.page().keyboard().press("Control+s");
            assertThat(form.page().locator(".complaint")).containsText("The server cannot be reached.");

            answer(form, 500, "<h1>Broken</h1>");
            form.button("Save and go on").click();
            assertThat(form.page().locator(".complaint")).containsText("Something went wrong on the server.");

            answer(form, 200, "<form action='/admin/sign-in' class='stack'></form>");
            form.page().locator("button:visible[value='add:singles']").click();
            assertThat(form.page().locator(".complaint")).containsText("The server answered something else");
            assertThat(form.field("title")).hasValue("Kept");

            form.page().unroute("**" + PATH);
            form.button("Try again").click();
            assertThat(form.list("singles").locator("li")).hasCount(1);
            assertThat(form.page().locator(".complaint")).hasCount(0);
        }
    }

    @Test
    void aSearchTellsWhatWentWrongInstead() {
        try (var form = FormBrowser.open(browser, clients, editor, PATH)) {
            form.page()
                    .route("**/admin/references?**", route -> route.fulfill(new Route.FulfillOptions().setStatus(500)));
            form.field("_search:primaryAlbum").pressSequentially("bad");
            assertThat(form.page().locator(".reference-note:visible"))
                    .containsText("Something went wrong on the server.");
            assertThat(form.page().locator("body")).not().containsText("Nothing is called so.");
        }
    }

    private static void answer(FormBrowser form, int status, String body) {
        form.page().unroute("**" + PATH);
        form.page()
                .route(
                        "**" + PATH,
                        route -> route.fulfill(new Route.FulfillOptions()
                                .setStatus(status)
                                .setContentType("text/html")
                                .setBody(body)));
    }

    private void endSession() {
        timePassed.sinceLastSeen(editor.id(), 13 * 60);
    }
}
