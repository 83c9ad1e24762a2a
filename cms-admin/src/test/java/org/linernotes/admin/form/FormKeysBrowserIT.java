package org.linernotes.admin.form;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.linernotes.admin.testing.BrowserTest;
import org.linernotes.admin.testing.FormBrowser;
import org.linernotes.admin.testing.SignedInClients;
import org.linernotes.testing.Given;
import org.linernotes.testing.GivenEntry;
import org.linernotes.testing.IntegrationTest;

/** What keys do in a form: they go on, and never leave. */
@IntegrationTest
@BrowserTest
class FormKeysBrowserIT {
    private static final String NEW_SONG = "/admin/entries/new/Song";

    private final Browser browser;
    private final SignedInClients clients;
    private final Given given;

    FormKeysBrowserIT(Browser browser, SignedInClients clients, Given given) {
        this.browser = browser;
        this.clients = clients;
        this.given = given;
    }

    // E12
    @Test
    void enterGoesOnInAListAndBackspaceBack() {
        try (var form = open(NEW_SONG)) {
            form.field("title").fill("Keys");
            form.field("title").press("Enter");
            assertThat(form.page()).hasURL(clients.root() + NEW_SONG);
            assertThat(form.focus()).isNotEqualTo("title");

            form.page().locator("button:visible[value='add:aliases']").click();
            type(form, "aliases[0]", "One", 2);
            type(form, "aliases[1]", "Two", 3);
            form.field("aliases[0]").press("Enter");
            assertThat(form.focus()).isEqualTo("aliases[1]");
            form.field("aliases[2]").press("Backspace");
            assertThat(form.list("aliases").locator("li")).hasCount(2);
            assertThat(form.field("aliases[1]")).isFocused();

            form.field("aliases[1]").dispatchEvent("keydown", Map.of("key", "Enter", "isComposing", true));
            assertThat(form.list("aliases").locator("li")).hasCount(2);
            assertThat(form.page()).hasURL(clients.root() + NEW_SONG);
        }
    }

    private static void type(FormBrowser form, String name, String words, int rows) {
        assertThat(form.field(name)).isFocused();
        form.page().keyboard().type(words);
        form.page().keyboard().press("Enter");
        assertThat(form.list("aliases").locator("li")).hasCount(rows);
    }

    // E12
    @Test
    void savingInPlaceMovesNobody() {
        var song = given.song(Given.unique("Long"))
                .with("aliases", List.of("one", "two"))
                .draft();
        try (var form = open("/admin/entries/" + given.id(song) + "/edit")) {
            form.page().locator("button:visible[value='add:topics']").click();
            form.page().locator("button:visible[value='add:aliases']").click();
            assertThat(form.field("aliases[2]")).isFocused();
            form.field("blurb").fill("Some words that are long enough.");
            form.page()
                    .evaluate("() => { const box = document.getElementsByName('blurb')[0]; box.setSelectionRange(4, 9);"
                            + " scrollTo(0, 400); }");

            form.page().keyboard().press("Control+s");

            assertThat(form.page().locator(".complaint")).hasText("Saved as a new revision.");
            assertThat(form.focus()).isEqualTo("blurb");
            assertThat(form.page()
                            .evaluate("[scrollY, document.activeElement.selectionStart,"
                                    + " document.activeElement.selectionEnd]"))
                    .isEqualTo(List.of(400, 4, 9));
            assertThat(form.list("aliases").locator("li")).hasCount(3);
            assertThat(form.page().locator("[data-unsaved]")).containsText("Saving makes revision 3.");

            form.field("aliases[2]").fill("three");
            form.page().keyboard().press("Control+s");
            assertThat(form.page().locator("[data-unsaved]")).containsText("Saving makes revision 4.");
        }
        assertThat(clients.of(given.people().editor())
                        .get("/admin/entries/" + given.id(song))
                        .body())
                .contains("three", "Some words that are long enough.");
    }

    // E12
    @Test
    void enterChoosesTheBestMatchOfWhatStandsInTheBox() {
        var name = Given.unique("Zzyx");
        var album = album(name + " alpha");
        album(name + " beta");
        try (var form = open(NEW_SONG)) {
            var search = form.field("_search:primaryAlbum");
            search.fill(name + " be");
            search.press("End");
            form.page().keyboard().press("Backspace");
            form.page().keyboard().press("Backspace");
            form.page().keyboard().type("al");
            form.page().keyboard().press("Enter");
            assertThat(form.page().locator("#reference-primaryAlbum .reference-chosen"))
                    .containsText(name + " alpha");
            assertThat(form.field("primaryAlbum")).hasValue(given.id(album));
        }
    }

    // E12
    @Test
    void anAnswerThatComesLateIsNotChosen() {
        var name = Given.unique("Late");
        album(name + " old");
        var wanted = album(name + " new");
        try (var form = open(NEW_SONG)) {
            var held = new AtomicReference<Route>();
            form.page().route("**/admin/references?**", route -> {
                if (route.request().url().contains("old")) {
                    held.set(route);
                } else {
                    route.resume();
                }
            });
            var search = form.field("_search:primaryAlbum");
            search.pressSequentially(name + " old");
            search.press("Enter");
            form.page().waitForCondition(() -> held.get() != null);
            search.fill(name + " new");
            search.press("Enter");
            assertThat(form.field("primaryAlbum")).hasValue(given.id(wanted));
            held.get().resume();
            form.field("title").fill("Still here");
            assertThat(form.field("primaryAlbum")).hasValue(given.id(wanted));
        }
    }

    @Test
    void escapeClosesWhatIsNotAnsweredYet() {
        album(Given.unique("Late"));
        try (var form = open(NEW_SONG)) {
            var held = new AtomicReference<Route>();
            form.page().route("**/admin/references?**", held::set);
            var search = form.field("_search:primaryAlbum");
            search.focus();
            form.page().waitForCondition(() -> held.get() != null);
            search.press("Escape");
            form.page().waitForResponse("**/admin/references?**", held.get()::resume);
            form.page().evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");

            assertThat(search).isFocused();
            assertThat(search).hasAttribute("aria-expanded", "false");
            assertThat(form.page().locator(".reference-options:visible").count())
                    .isZero();
        }
    }

    @Test
    void whatIsNotFoundIsCreatedInAnotherTabAndChosenHere() {
        var name = Given.unique("Zzq & Co");
        try (var form = open(NEW_SONG)) {
            var search = form.field("_search:primaryAlbum");
            search.pressSequentially(name);
            var way = form.page().locator(".reference-note:visible a");
            assertThat(way).hasText("Create the album “" + name + "”");
            var other = form.context().waitForPage(way::click);
            assertThat(other.locator("[name=title]")).hasValue(name);
            other.locator("button[value=save]").click();
            assertThat(other.locator("h1")).hasText(name);
            other.close();

            search.blur();
            search.focus();
            assertThat(form.page().locator("[role=option]:visible")).containsText(name);
            search.press("Enter");
            assertThat(form.page().locator("#reference-primaryAlbum .reference-chosen"))
                    .containsText(name);
        }
    }

    @Test
    void aNewRowIsInSightAboveTheBarOfATelephone() {
        try (var form = open(NEW_SONG)) {
            form.page().setViewportSize(390, 800);
            for (var list : List.of("aliases", "singles", "artistCredit")) {
                for (var rows = 1; rows <= 2; rows++) {
                    form.page().keyboard().press("Escape");
                    form.page()
                            .evaluate(
                                    "value => scrollBy(0, document.querySelector(`button.button[value='${value}']`)"
                                            + ".getBoundingClientRect().bottom - innerHeight + 80)",
                                    "add:" + list);
                    form.page()
                            .locator("button.button[value='add:" + list + "']")
                            .click();
                    assertThat(form.list(list).locator("> div > ol > li")).hasCount(rows);
                    assertThat(form.list(list)
                                    .locator("> div > ol > li")
                                    .last()
                                    .locator("input, select, textarea")
                                    .locator("visible=true")
                                    .first())
                            .isFocused();
                    assertThat(form.page()
                                    .evaluate("() => { const box = document.activeElement.getBoundingClientRect();"
                                            + " return box.bottom <= document.querySelector('.form-panel')"
                                            + ".getBoundingClientRect().top && box.top >= 56; }"))
                            .as("row %d of %s", rows, list)
                            .isEqualTo(true);
                }
            }
        }
    }

    // E12
    @Test
    void aFilterWaitsForEnterWhereKeysPassByOthers() {
        try (var form = open("/admin/entries")) {
            form.page().getByLabel("Type").focus();
            form.page().keyboard().press("ArrowDown");
            form.page().keyboard().press("ArrowDown");
            assertThat(form.page().locator(".filters .button:visible").first()).hasText("Apply");
            assertThat(form.page()).hasURL(clients.root() + "/admin/entries");
            form.page().keyboard().press("Enter");
            assertThat(form.page()).hasURL(Pattern.compile(".*/admin/entries\\?type=\\w+"));
        }
    }

    // E12
    @Test
    void enterInAPlainFormStaysInIt() {
        var title = Given.unique("Plain");
        try (var form = FormBrowser.unscripted(browser, clients, given.people().editor(), NEW_SONG)) {
            form.field("title").fill(title);
            form.field("releaseYear").press("Enter");
            assertThat(form.page()).hasURL(Pattern.compile(".*/edit\\?done=created"));
            assertThat(form.field("title")).hasValue(title);
        }
    }

    private GivenEntry album(String title) {
        return given.entry("Album", Map.of("title", title)).draft();
    }

    private FormBrowser open(String path) {
        return FormBrowser.open(browser, clients, given.people().editor(), path);
    }
}
