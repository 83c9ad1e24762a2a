package org.linernotes.admin.entry;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linernotes.account.Account;
import org.linernotes.account.AccountSamples;
import org.linernotes.account.Role;
import org.linernotes.admin.testing.Accessibility;
import org.linernotes.admin.testing.BrowserTest;
import org.linernotes.admin.testing.SignedInClients;
import org.linernotes.entry.EntryRowSamples;
import org.linernotes.testing.IntegrationTest;

@IntegrationTest
@BrowserTest
class AdminBrowserIT {
    private static final Path PICTURES = Path.of("target", "screenshots");

    private final SignedInClients clients;
    private final String root;
    private final EntryRowSamples rows;
    private final Account account;
    private final BrowserContext context;
    private final Browser browser;
    private final String mark = "browser" + UUID.randomUUID().toString().substring(0, 8);

    AdminBrowserIT(Browser browser, SignedInClients clients, AccountSamples samples, EntryRowSamples rows) {
        this.browser = browser;
        this.clients = clients;
        this.root = clients.root();
        this.rows = rows;
        this.account = samples.account(Role.EDITOR, Role.PUBLISHER);
        this.context = browser.newContext(options());
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void signsInAfterAWrongPasswordAndOutAgain() {
        var page = context.newPage();
        page.navigate(root + "/admin/entries?q=" + mark);
        signIn(page, "wrong");
        assertThat(page.getByRole(AriaRole.ALERT)).hasText("The e-mail address or the password is wrong.");
        assertThat(page.getByLabel("E-mail address")).hasValue(account.email());

        signIn(page, AccountSamples.PASSWORD);
        assertThat(page).hasURL(root + "/admin/entries?q=" + mark);
        assertThat(page.getByRole(AriaRole.HEADING).first()).hasText("All entries");

        page.getByText("Sam Sample").first().click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out"))
                .click();
        assertThat(page).hasURL(root + "/admin/sign-in");
        page.goBack();
        page.reload();
        assertThat(page.getByLabel("Password")).isVisible();
    }

    @Test
    void whatWasTypedOutlivesASignOutInAnotherTab() {
        var page = context.newPage();
        page.navigate(root + "/admin/entries/new/Topic");
        signIn(page, AccountSamples.PASSWORD);
        page.locator("[name=label]").fill("Kept " + mark);
        var other = context.newPage();
        signOut(other);

        create(page);
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("Signed out: sign in again");
        signIn(page, AccountSamples.PASSWORD);
        assertThat(page.getByRole(AriaRole.HEADING).first()).hasText("Kept " + mark);

        page.navigate(root + "/admin/entries/new/Topic");
        page.locator("[name=label]").fill("Kept again " + mark);
        signOut(other);
        signIn(other, AccountSamples.PASSWORD);
        create(page);
        assertThat(page.getByRole(AriaRole.HEADING).first()).hasText("Kept again " + mark);
    }

    private void signOut(Page page) {
        page.navigate(root + "/admin");
        page.locator(".person summary").click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out"))
                .click();
        assertThat(page).hasURL(root + "/admin/sign-in");
    }

    private static void create(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Create draft"))
                .click();
    }

    @Test
    void twoClicksCreateOneEntry() {
        var page = context.newPage();
        clients.enter(context, account.id());
        page.navigate(root + "/admin/entries/new/Topic");
        page.locator("[name=label]").fill("Once " + mark);

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Create draft"))
                .dblclick();
        assertThat(page.getByRole(AriaRole.HEADING).first()).hasText("Once " + mark);

        page.navigate(root + "/admin/entries?q=" + mark);
        assertThat(page.locator("tbody tr")).hasCount(1);
    }

    @Test
    void saysHowLongALockOutLasts() {
        var page = context.newPage();
        page.navigate(root + "/admin");
        for (var attempt = 0; attempt < 5; attempt++) {
            signIn(page, "wrong");
        }

        signIn(page, AccountSamples.PASSWORD);

        assertThat(page.getByRole(AriaRole.ALERT))
                .hasText("Too many attempts to sign in failed. Try again in 15 minutes.");
        picture(page, "lock-out");
    }

    @Test
    void filtersAndPagesTheList() {
        for (var number = 0; number < 55; number++) {
            insert("Song %02d".formatted(number), "Song", number == 7 ? "IN_REVIEW" : "DRAFT", number);
        }
        var page = context.newPage();
        openList(page);
        assertThat(page.locator("tbody tr")).hasCount(50);
        assertThat(page.locator("tbody tr").first()).containsText("Song 00");

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Next"))
                .click();
        assertThat(page.locator("tbody tr")).hasCount(5);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Previous"))
                .click();
        assertThat(page.locator("tbody tr")).hasCount(50);

        page.getByLabel("Status").selectOption("in-review");
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page).hasURL(root + "/admin/entries?q=" + mark + "&status=in-review");
        assertThat(page.locator("tbody tr")).containsText("In review");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Clear"))
                .click();
        assertThat(page).hasURL(root + "/admin/entries");
    }

    @Test
    void slashGoesToTheSearch() {
        insert("Bad", "Album", "DRAFT", 1);
        var page = context.newPage();
        openList(page);

        page.locator("main").click();
        page.keyboard().press("/");
        page.keyboard().type(mark);
        page.keyboard().press("Enter");

        assertThat(page).hasURL(root + "/admin/entries?q=" + mark);
        assertThat(page.locator("tbody tr")).hasCount(1);
    }

    @Test
    void worksWithoutScripts() {
        insert("Bad", "Album", "DRAFT", 1);
        insert("Leave Me Alone", "Song", "DRAFT", 1);
        try (var plain = browser.newContext(options().setJavaScriptEnabled(false))) {
            var page = plain.newPage();
            openList(page);
            page.getByLabel("Type").selectOption("Album");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Apply"))
                    .click();
            assertThat(page.locator("tbody tr")).hasCount(1);

            page.getByText("Sam Sample").first().click();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Dark"))
                    .click();
            assertThat(page.locator("html[data-theme=dark]")).hasCount(1);
            page.getByText("Sam Sample").first().click();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out"))
                    .click();
            assertThat(page).hasURL(root + "/admin/sign-in");
        }
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280", "DARK, 390"})
    void isOpenToEverybodyAtEveryWidth(ColorScheme scheme, int width) {
        insertOneOfEach();
        try (var sized = browser.newContext(options().setColorScheme(scheme).setViewportSize(width, 860))) {
            var page = sized.newPage();
            var name = "-" + scheme.name().toLowerCase(Locale.ROOT) + "-" + width;
            page.navigate(root + "/admin/sign-in");
            check(page, "sign-in" + name);
            openList(page);
            check(page, "list" + name);
            page.getByLabel("Sam Sample")
                    .or(page.locator("details.person > summary"))
                    .first()
                    .click();
            check(page, "menu" + name);
            page.navigate(root + "/admin/profile");
            check(page, "profile" + name);
            page.navigate(root + "/admin/no-such-page");
            check(page, "missing" + name);
            page.navigate(root + "/admin/entries?q=nothing-has-this-name");
            check(page, "empty" + name);
        }
    }

    private void check(Page page, String name) {
        picture(page, name);
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("%s fits", name)
                .isEqualTo(true);
        var violations = Accessibility.violations(page);
        assertThat(violations).as("%s: %s", name, violations).isEmpty();
    }

    private void openList(Page page) {
        clients.enter(page.context(), account.id());
        page.navigate(root + "/admin/entries?q=" + mark);
        assertThat(page.getByRole(AriaRole.TABLE)).isVisible();
    }

    private void signIn(Page page, String password) {
        page.getByLabel("E-mail address").fill(account.email());
        page.getByLabel("Password").fill(password);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
    }

    private void insertOneOfEach() {
        rows.publish(insert("Leave Me Alone", "Song", "CLEAN", 3), -600);
        rows.publish(insert("Bad", "Album", "DRAFT", 12), -900);
        rows.publish(insert("Michael Jackson", "Artist", "IN_REVIEW", 50), -900);
        insert("Belfast Child", "Song", "DRAFT", 95);
        insert("Sowing the Seeds of Love", "Song", "CHANGES_REQUESTED", 180);
        rows.publish(
                insert(
                        "Christmas Songs: which of these stories is true, and which did somebody make up later?",
                        "Feature",
                        "APPROVED",
                        300),
                4_000);
        rows.publishUntil(insert("Strange Magnetics", "Feature", "CLEAN", 2_000), -600, 4_000, "EXPIRED");
        rows.publishUntil(insert("Artis the Spoonman", "Feature", "CLEAN", 9_000), -600, -300, "UNPUBLISHED");
        insert(
                "The animated video won a Grammy, and its director won again at MTV the year after",
                "Fact",
                "IN_REVIEW",
                20_000);
    }

    private UUID insert(String title, String type, String work, int minutesAgo) {
        var id = UUID.randomUUID();
        var slug = title.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-") + "-" + mark;
        rows.insert(id, UUID.randomUUID(), type, title, slug, work, account.id(), minutesAgo);
        return id;
    }

    private static Browser.NewContextOptions options() {
        return new Browser.NewContextOptions().setViewportSize(1280, 860).setReducedMotion(ReducedMotion.REDUCE);
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
    }
}
