package org.linernotes.admin.entry;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.linernotes.admin.testing.BrowserTest;
import org.linernotes.admin.testing.FormBrowser;
import org.linernotes.admin.testing.SignedInClients;
import org.linernotes.testing.Given;
import org.linernotes.testing.GivenEntry;
import org.linernotes.testing.IntegrationTest;

/** The forms of steps in a browser: what is written into them stays until it is sent, and all of it can be read. */
@IntegrationTest
@BrowserTest
class StepFormsBrowserIT {
    private static final String NOTE = "#form-submit textarea, form[action$='/submission'] textarea";

    private final Browser browser;
    private final SignedInClients clients;
    private final Given given;

    StepFormsBrowserIT(Browser browser, SignedInClients clients, Given given) {
        this.browser = browser;
        this.clients = clients;
        this.given = given;
    }

    @Test
    void aNoteOutlivesARefusalAndMendingAndIsGoneWhenItIsSent() {
        var song = given.song(Given.unique("Noted")).without("releaseYear").draft();
        var words = "Please look at the year. " + Given.unique("note");
        try (var form = FormBrowser.open(browser, clients, given.people().editor(), path(song))) {
            var page = form.page();
            write(page, words);
            submit(page);
            page.locator(".problems a").first().click();
            page.locator("[name=releaseYear]").fill("1989");
            page.locator("button.button[value=save]").click();
            assertThat(note(page)).hasValue(words);
            assertThat(note(page)).isVisible();
            assertThat(page.locator("main")).containsText("Kept from before: this is not sent yet.");

            submit(page);
            assertThat(page.locator("main")).containsText("Submitted for review.");
            assertThat(page.locator("main")).containsText(words);
            assertThat(page.evaluate("words => Object.values(localStorage).join().includes(words)", words))
                    .isEqualTo(false);
        }
    }

    @Test
    void whoMendsAnotherEntryIsLedBackToTheSubmission() {
        var artist =
                given.entry("Artist", Map.of("name", Given.unique("Needed"))).draft();
        var song = given.songBy(artist, Given.unique("Waiting")).draft();
        try (var form = FormBrowser.open(browser, clients, given.people().editor(), path(song))) {
            var page = form.page();
            write(page, "Both, please.");
            page.locator("form[action$='/submission'] [name=also]").first().check();
            submit(page);
            page.locator(".problems a").first().click();
            assertThat(page).hasURL(Pattern.compile(".*/admin/entries/artist_.*/edit.*"));
            var way = page.locator("[data-way] a");
            assertThat(way).isVisible();
            page.locator("[name=kind]").selectOption("GROUP");
            page.locator("button.button[value=save]").click();
            assertThat(page.locator("main")).containsText("Saved as a new revision.");

            way.click();
            assertThat(page).hasURL(clients.root() + path(song));
            assertThat(note(page)).hasValue("Both, please.");
            assertThat(page.locator("[data-way]")).hasCount(0);
        }
    }

    @Test
    void whatAReviewerWritesStaysUntilItIsSent() {
        var song = given.song(Given.unique("Reviewed")).inReview();
        try (var form = FormBrowser.open(browser, clients, given.people().reviewer(), path(song))) {
            var page = form.page();
            page.locator(".review-note a[href^='/admin/reviews/']").last().click();
            page.locator("#decision-text").fill("Half a thought");
            page.navigate(clients.root() + "/admin");
            page.goBack();
            assertThat(page.locator("#decision-text")).hasValue("Half a thought");
            page.reload();
            assertThat(page.locator("#decision-text")).hasValue("Half a thought");
            page.locator("button[formaction$='/change-request']").click();
            assertThat(page.locator("main")).containsText("Half a thought");
            assertThat(page.evaluate("() => localStorage.length")).isEqualTo(0);
        }
    }

    @Test
    void datesAndTimesAreReadableWhole() {
        var song = given.song(Given.unique("Timed"))
                .approved()
                .scheduled(Instant.now().plusSeconds(864_000));
        for (var locale : List.of("en-US", "ko-KR")) {
            var options = new Browser.NewContextOptions().setLocale(locale).setViewportSize(1280, 800);
            try (var form = FormBrowser.open(
                    browser.newContext(options), clients, given.people().publisher(), path(song))) {
                form.page()
                        .evaluate("() => document.querySelectorAll('details.step').forEach(step => {"
                                + " step.removeAttribute('name'); step.open = true; })");
                for (var look : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                    form.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(look));
                    assertThat(cut(form.page())).as("%s in %s", look, locale).isEqualTo(List.of());
                }
            }
        }
    }

    /** Boxes for dates and times that are narrower than what they want to show. */
    private static Object cut(Page page) {
        return page.evaluate(
                "() => [...document.querySelectorAll('.time [type=date], .time [type=time]')].filter(box => {"
                        + " const has = box.getBoundingClientRect().width; const free = box.cloneNode();"
                        + " free.style.cssText = 'position: absolute; width: max-content'; box.after(free);"
                        + " const wants = free.getBoundingClientRect().width; free.remove(); return has + 0.5 < wants; })"
                        + ".map(box => box.name)");
    }

    private static Locator note(Page page) {
        return page.locator(NOTE).first();
    }

    private static void write(Page page, String words) {
        page.locator("summary.button", new Page.LocatorOptions().setHasText("Submit for review"))
                .first()
                .click();
        note(page).fill(words);
    }

    private static void submit(Page page) {
        page.locator("form[action$='/submission'] button.button").last().click();
    }

    private String path(GivenEntry entry) {
        return "/admin/entries/" + given.id(entry);
    }
}
