package org.linernotes.admin.form;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linernotes.admin.testing.Accessibility;
import org.linernotes.admin.testing.BrowserTest;
import org.linernotes.admin.testing.FormBrowser;
import org.linernotes.admin.testing.SignedInClients;
import org.linernotes.testing.Given;
import org.linernotes.testing.IntegrationTest;

/** Texts with structure in a browser: quotations, what is pasted, and what is wrong. */
@IntegrationTest
@BrowserTest
class TextBrowserIT {
    private static final String NEW_FACT = "/admin/entries/new/Fact";
    private static final String BODY = "_markup:body";
    private static final Map<String, String> PASTED = Map.of(
            "<p>A <b>bold</b>, <i>slanted</i> <a href='https://example.org/a_(b)'>link</a> 5*3 [x]</p><p>B</p>",
            "A **bold**, *slanted* [link](https://example.org/a_\\(b\\)) 5\\*3 \\[x\\]\n\nB",
            "<b style=\"font-weight:normal\" id=\"docs-internal-guid-1\"><h2>Head</h2><p><span"
                    + " style=\"font-weight:700\">Bold</span><span style=\"font-weight:400\">"
                    + " not</span></p><ul><li><p>One</p></li><ul><li>Inner</li></ul></ul></b>",
            "Head\n\n**Bold** not\n\n- One\n- Inner",
            "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp;"
                    + " </span></span>One<o:p></o:p></p><p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span"
                    + " style='mso-list:Ignore'>·</span>un<em>believ</em>able</p>",
            "- One\n- un[believ](emphasis)able",
            "<blockquote><p>One</p><p>Two</p></blockquote><ol><li>a</li><li>b</li></ol><table><tr><td>x</td><td>y</td></tr></table>",
            "> One\n>\n> Two\n\n1. a\n2. b\n\nx · y",
            "<p>Songs:</p><p>• One</p><p>• Two</p><p>1999. A year</p><script>alert(1)</script><p># no heading</p>",
            "Songs:\n\n- One\n- Two\n\n1999. A year\n\n\\# no heading",
            "<span>only <strong>words</strong></span>",
            "only **words**");

    private final Browser browser;
    private final SignedInClients clients;
    private final Given given;

    TextBrowserIT(Browser browser, SignedInClients clients, Given given) {
        this.browser = browser;
        this.clients = clients;
        this.given = given;
    }

    // E3
    @Test
    void marksTheWordsOfQuotationsByKeyAndButton() {
        try (var form = open(NEW_FACT)) {
            markMoveAndRemove(form);
        }
    }

    @Test
    @Tag("long")
    void wordsThatWereMarkedAreSavedAsThoseOfTheirQuotation() {
        try (var form = open(NEW_FACT)) {
            markMoveAndRemove(form);

            form.button("Create draft").click();
            assertThat(form.page().locator("#rich-body q.quote")).hasText("so what");
            assertThat(form.page().locator("main")).not().containsText("Mark the words of this quotation");
        }
    }

    private static void markMoveAndRemove(FormBrowser form) {
        form.field(BODY).fill("He said I never sang it and left.\n\nShe said so what then.");
        form.select(BODY, "I never sang it");
        form.page().keyboard().press("Alt+q");
        assertThat(form.list("quotes").locator("> div > ol > li")).hasCount(1);
        assertThat(form.field(BODY))
                .hasValue("He said [I never sang it](quotation 1) and left.\n\nShe said so what then.");

        form.select(BODY, "so what");
        form.button("Quotation").click();
        form.page().getByText("New quotation").click();
        assertThat(form.field(BODY))
                .hasValue("He said [I never sang it](quotation 1) and left.\n\n"
                        + "She said [so what](quotation 2) then.");
        form.field("quotes[1].speakerName").fill("She");

        form.list("quotes").locator("[aria-label='Move Quotes 2 up']").click();
        assertThat(form.field(BODY))
                .hasValue("He said [I never sang it](quotation 2) and left.\n\n"
                        + "She said [so what](quotation 1) then.");
        assertThat(form.field("quotes[0].speakerName")).hasValue("She");
        form.list("quotes").locator("[aria-label='Remove Quotes 2']").click();
        assertThat(form.field(BODY))
                .hasValue("He said I never sang it and left.\n\nShe said [so what](quotation 1) then.");
        assertThat(form.list("quotes").locator("[aria-label='Remove Quotes 1']"))
                .isFocused();
    }

    // E3
    @Test
    void marksTheWordsOfAQuotationInThePlainForm() {
        try (var form = FormBrowser.unscripted(browser, clients, given.people().editor(), NEW_FACT)) {
            form.page().locator("button:visible[value='add:quotes']").click();
            assertThat(form.list("quotes")).containsText("write [words](quotation 1) there");
            form.field("quotes[0].speakerName").fill("He");
            form.field(BODY).fill("He said [I *never* sang it](quotation 1), and typed \\[x\\](quotation 1).");
            form.button("Create draft").click();
            assertThat(form.page().locator("main q.quote")).hasText(new String[] {"I ", "never", " sang it"});
            assertThat(form.page().locator("main")).containsText("typed [x](quotation 1).");

            form.page().navigate(form.page().url().replaceAll("\\?.*", "") + "/edit");
            assertThat(form.field(BODY))
                    .hasValue("He said [I *never* sang it](quotation 1), and typed \\[x\\](quotation 1).");
            assertThat(form.list("quotes")).containsText("Marked in the text: I never sang it");
        }
    }

    // E18
    @Test
    void keepsWhatTheTextAllowsOfWhatIsPasted() {
        try (var form = open(NEW_FACT)) {
            PASTED.forEach((html, text) -> {
                form.field(BODY).fill("");
                form.paste(BODY, html, "");
                assertThat(form.field(BODY)).hasValue(text);
            });
            form.field(BODY).fill("");
            form.paste(BODY, "", "• One\n•\tTwo");
            assertThat(form.field(BODY)).hasValue("- One\n- Two");
        }
    }

    @Test
    void saysBelowTheFieldWhatPastingChanged() {
        var changes = Map.of(
                "<ul><li>a<ul><li>b</li></ul></li></ul>", "Items of inner lists stand in the outer one.",
                "<table><tr><td>x</td><td>y</td></tr></table>", "A table became lines with dots between its cells.",
                "<p>See <img src='x' alt='A cat'>this</p>", "Images are left out.",
                "<h2>Head</h2><p>a</p><hr><p>b</p>", "Headings became paragraphs. Dividing lines are left out.",
                "<a href='javascript:x'>words</a>", "Links that lead to no web address became plain words.");
        try (var form = open(NEW_FACT)) {
            var line = form.page().locator("#rich-body .rich-pasted");
            changes.forEach((html, sentence) -> {
                form.field(BODY).fill("");
                form.paste(BODY, html, "");
                assertThat(line).hasText("Pasted with changes: " + sentence);
                assertThat(form.field(BODY).inputValue()).doesNotContain("cat");
            });
            form.paste(BODY, "<p>only <b>words</b></p>", "");
            assertThat(line).hasCount(0);
        }
    }

    @Test
    void showsHowTheTextLooksAsItIsTyped() {
        var fact = given.entry("Fact", Map.of("body", Given.words("As it was saved.")))
                .draft();
        try (var form = open("/admin/entries/" + given.id(fact) + "/edit")) {
            var shown = form.page().locator("#rich-body .rich-shown");
            form.field(BODY).fill("As it is **typed**.");
            shown.locator("summary").click();
            assertThat(shown.locator(".rich")).hasText("As it is typed.");
            assertThat(shown.locator("[data-preview]")).isHidden();

            form.field(BODY).fill("And typed again.");
            assertThat(shown.locator(".rich-stale")).containsText("This is not up to date.");
            shown.locator("[data-preview]").click();
            assertThat(shown.locator(".rich")).hasText("And typed again.");
            assertThat(shown.locator("[data-preview]")).isHidden();
            assertThat(form.field(BODY)).hasValue("And typed again.");
        }
        try (var form = FormBrowser.unscripted(browser, clients, given.people().editor(), NEW_FACT)) {
            var shown = form.page().locator("#rich-body .rich-shown");
            form.field(BODY).fill("Without scripts.");
            shown.locator("summary").click();
            shown.locator("[data-preview]").click();
            assertThat(shown.locator(".rich")).hasText("Without scripts.");
            assertThat(form.field(BODY)).hasValue("Without scripts.");
        }
    }

    @Test
    void markedWordsHaveNoBlanksThatTheTextHasNot() {
        try (var form = open(NEW_FACT)) {
            form.field(BODY)
                    .fill("He said \"[a **radio** man](quotation 1)\", once[*(1)*](https://example.org/)."
                            + " **[Bold](Song: More)**, *believable* **more**.");
            form.page().locator("button:visible[value='add:quotes']").click();
            form.button("Create draft").click();
            assertThat(form.page().locator("main .rich q").first()).isVisible();
            assertThat(form.page().locator("main .rich p").first().evaluate("p => p.textContent"))
                    .isEqualTo("He said \"a radio man\", once(1). Bold, believable more.");
        }
    }

    // E18
    @Test
    void featuresKeepHeadingsAndTablesToo() {
        try (var form = open("/admin/entries/new/Feature")) {
            form.paste(BODY, "<h1>Head</h1><table><tr><th>Year</th></tr><tr><td>19|89</td></tr></table><hr>", "");
            assertThat(form.field(BODY)).hasValue("## Head\n\n|= Year |\n| 19\\|89 |\n\n---");
        }
    }

    // E18
    @Test
    void saysInWordsAndAtThePlaceWhatIsWrong() {
        try (var form = open(NEW_FACT)) {
            form.field(BODY).fill("Fine.\n\nSee [a](x) and\n\n## Head");
            form.page().keyboard().press("Control+s");
            assertThat(form.page().locator(".problems li")).hasText(new String[] {
                "Body, line 3, “a”: a link leads to a whole address, such as https://example.org, and not to “x”.",
                "Body, line 5: a heading cannot stand in this text."
            });
            assertThat(form.page().locator("body")).not().containsText("content 1");
            assertThat(form.field(BODY)).hasValue("Fine.\n\nSee [a](x) and\n\n## Head");
            form.field(BODY).fill("[a](quotation 7)");
            form.page().keyboard().press("Control+s");
            assertThat(form.page().locator(".problems"))
                    .containsText("Body: Words are marked as those of a quotation that is not there: add it to the"
                            + " quotations, or take the mark away.");
        }
    }

    @Test
    void fieldsAtTheirLimitsComeBackAsTypedAndStayInTheLayout() {
        try (var form = open("/admin/entries/new/Song")) {
            for (var filling : List.of("w", "a\n", "e\u0301\u0302\u0303", "&<\"'")) {
                fillAll(form, filling);
                var typed = form.field("blurb").inputValue();
                form.page()
                        .waitForResponse(
                                "**/admin/entries/**",
                                () -> form.page().keyboard().press("Control+s"));
                assertThat(form.page().locator("[data-unsaved][data-dirty]")).hasCount(0);
                assertThat(form.page().locator(".complaint, .problems").first()).isVisible();
                assertThat(composed(form.field("blurb").inputValue())).isEqualTo(composed(typed));
                form.page().setViewportSize(390, 800);
                assertThat(form.page().evaluate("document.documentElement.scrollWidth <= innerWidth"))
                        .as("%s fits", filling)
                        .isEqualTo(true);
                form.page().setViewportSize(1280, 800);
            }
        }
    }

    /** As it comes back: inside one paragraph, line breaks are blanks. */
    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("\\R", " ")
                .strip();
    }

    private static void fillAll(FormBrowser form, String filling) {
        form.page()
                .evaluate(
                        "filling => { for (const box of document.querySelectorAll('.entry-form [data-longest]'))"
                                + " box.value = filling.repeat(Number(box.dataset.longest)).slice(0,"
                                + " Number(box.dataset.longest)); }",
                        filling);
    }

    @Test
    void toolsAreOpenToEverybody() {
        try (var form = open("/admin/entries/new/Feature")) {
            form.field(BODY).fill("Words");
            form.page().locator(".rich-help summary").first().click();
            assertThat(Accessibility.violations(form.page())).isEmpty();
        }
    }

    private FormBrowser open(String path) {
        return FormBrowser.open(browser, clients, given.people().editor(), path);
    }
}
