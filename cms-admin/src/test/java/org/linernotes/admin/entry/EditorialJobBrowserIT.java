package org.linernotes.admin.entry;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linernotes.account.Actor;
import org.linernotes.admin.testing.Accessibility;
import org.linernotes.admin.testing.BrowserTest;
import org.linernotes.admin.testing.SignedInClients;
import org.linernotes.testing.Given;
import org.linernotes.testing.IntegrationTest;

/** The whole job in a browser: one drafts, another approves, a third publishes. */
@IntegrationTest
@BrowserTest
class EditorialJobBrowserIT {
    private final Browser browser;
    private final SignedInClients clients;
    private final Given given;
    private final String name = "Artist " + UUID.randomUUID().toString().substring(0, 8);

    EditorialJobBrowserIT(Browser browser, SignedInClients clients, Given given) {
        this.browser = browser;
        this.clients = clients;
        this.given = given;
    }

    @Test
    void leadsFromAnEmptyFormToReaders() {
        var address = draft();
        step(given.people().reviewer(), address, "Approve", "Approved.");
        step(given.people().publisher(), address, "Publish", "Published. Readers see it now.");

        var seen = clients.of(given.people().editor()).get(address).body();
        assertThat(seen).contains("Published");
    }

    private String draft() {
        try (var context = browser.newContext(new Browser.NewContextOptions().setColorScheme(ColorScheme.LIGHT))) {
            var page = signIn(context, given.people().contributor(), "/admin/entries/new/Artist");
            page.locator("[name='name']").fill(name);
            page.locator("[name='sortName']").fill(name);
            page.locator("[name='kind']").selectOption("GROUP");
            page.locator("[name='pageMode']").selectOption("CREDIT_ONLY");
            page.locator("[name='_markup:bio']").fill("They **began** in a garage.\n\n- one\n- two");
            picture(page, "form");
            assertThat(Accessibility.violations(page)).isEmpty();
            button(page, "Create draft").click();
            assertThat(page.locator("h1")).hasText(name);
            assertThat(page.locator("main")).containsText("They began in a garage.");
            picture(page, "entry");
            press(page, "Submit for review");
            assertThat(page.locator("main")).containsText("Submitted for review.");
            return page.url().replaceAll("^https?://[^/]+", "").replaceAll("\\?.*", "");
        }
    }

    private void step(Actor person, String address, String label, String done) {
        try (var context = browser.newContext()) {
            var page = signIn(context, person, address);
            press(page, label);
            assertThat(page.locator("main")).containsText(done);
        }
    }

    /** A step is a button, or a fold with its button inside. */
    private static void press(Page page, String label) {
        var fold = page.locator("summary.button", new Page.LocatorOptions().setHasText(label));
        if (fold.count() > 0) {
            fold.first().click();
            page.locator("details[open] .step-form button.button[data-kind=primary]")
                    .last()
                    .click();
        } else {
            button(page, label).click();
        }
    }

    private static Locator button(Page page, String label) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(label).setExact(true))
                .first();
    }

    private Page signIn(BrowserContext context, Actor person, String path) {
        clients.enter(context, person.id());
        var page = context.newPage();
        page.navigate(clients.root() + path);
        return page;
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", name + ".png"))
                .setFullPage(true));
    }
}
