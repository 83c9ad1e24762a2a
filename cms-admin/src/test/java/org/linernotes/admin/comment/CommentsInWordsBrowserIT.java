package org.linernotes.admin.comment;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.linernotes.admin.comment.CommentDesk.fits;
import static org.linernotes.admin.comment.CommentDesk.outcome;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linernotes.account.Actor;
import org.linernotes.admin.testing.BrowserTest;
import org.linernotes.comment.Decision;
import org.linernotes.comment.Verdict;
import org.linernotes.testing.Given;
import org.linernotes.testing.IntegrationTest;

/** What the page of comments says of them, on a telephone, too. */
@IntegrationTest
@BrowserTest
class CommentsInWordsBrowserIT {
    private static final Pattern WAITING = Pattern.compile("data-waiting=\"true\">([^<]+)<");
    private static final Pattern TAB =
            Pattern.compile("aria-current=\"page\">To decide <span class=\"tab-count\">([^<]+)<");

    private final Browser browser;
    private final CommentDesk desk;
    private final Actor moderator;
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    CommentsInWordsBrowserIT(Browser browser, CommentDesk desk) {
        this.browser = browser;
        this.desk = desk;
        this.moderator = desk.moderator();
    }

    @BeforeEach
    void clear() {
        desk.clear();
    }

    @Test
    @Tag("long")
    void theLongestWordsFitATelephone() {
        var entry = desk.entry("T".repeat(150) + mark);
        var reported = desk.post(entry, null, "W".repeat(60), "B".repeat(5_000));
        desk.decide(reported, new Decision(Verdict.APPROVED));
        desk.report(reported, "R".repeat(1_000));
        desk.post(entry, reported, "N".repeat(60), "A".repeat(200));
        try (var opened = desk.open(browser, moderator)) {
            var page = opened.page();
            page.setViewportSize(390, 844);
            assertThat(fits(page)).isTrue();
            picture(page, "comments-phone-longest");
            page.keyboard().press("d");
            assertThat(outcome(page)).containsText("Rejected");
            assertThat(fits(page)).isTrue();
            for (var address : new String[] {
                "/admin/comments?queue=rejected", "/admin/entries?q=" + "Q".repeat(200), desk.page(entry)
            }) {
                page.navigate(desk.clients().root() + address);
                assertThat(fits(page)).as(address).isTrue();
            }
        }
    }

    @Test
    @Tag("long")
    void aReplySaysWhatItAnswersAndAParentWhatGoesWithIt() {
        var entry = desk.entry(Given.unique("Answered"));
        var parent = desk.post(entry, null, "Pat", "The drummer is Ringo, as everybody knows.");
        desk.decide(parent, new Decision(Verdict.APPROVED));
        var reply = desk.post(entry, parent, "Rae", "No, it is Pete.");
        desk.decide(reply, new Decision(Verdict.APPROVED));
        desk.decide(desk.post(entry, reply, "Sam", "Yes."), new Decision(Verdict.APPROVED));
        desk.post(entry, parent, "Tom", "Not seen yet.");
        desk.report(parent, "Wrong.");
        try (var opened = desk.open(browser, moderator)) {
            var page = opened.page();
            var cards = page.locator("[data-card]");
            assertThat(cards.nth(0)).containsText("2 replies");
            assertThat(cards.nth(1).locator(".comment-answered"))
                    .hasText("In reply to Pat: The drummer is Ringo, as everybody knows.");
            page.keyboard().press("d");
            assertThat(outcome(page)).containsText("2 replies are hidden with it and come back with it.");
            page.keyboard().press("z");
            assertThat(outcome(page)).containsText("Its 2 replies can be seen, too.");
            desk.decide(parent, new Decision(Verdict.SPAM));
            page.reload();
            assertThat(cards.nth(0).locator(".comment-answered")).containsText("In reply to Pat (spam): The drummer");
        }
    }

    @Test
    @Tag("long")
    void theQueueThatIsOpenIsInSightOnATelephone() {
        try (var opened = desk.open(browser, moderator)) {
            var page = opened.page();
            page.setViewportSize(390, 844);
            for (var queue : new String[] {"default", "reported", "spam", "rejected"}) {
                page.navigate(desk.clients().root() + "/admin/comments?queue=" + queue);
                assertThat(page.locator(".tab[aria-current]"))
                        .isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(1));
                picture(page, "comments-phone-tab-" + queue);
            }
            page.navigate(desk.clients().root() + "/admin/comments?queue=spam");
            for (var label : new String[] {"Reported", "Approved"}) {
                assertThat(page.locator(".tab").filter(new Locator.FilterOptions().setHasText(label)))
                        .isInViewport();
            }
        }
    }

    @Test
    @Tag("long")
    void theUndoNamesWhatItTakesBack() {
        desk.post(desk.entry("One " + mark), null, "Linc", "First");
        desk.post(desk.entry("Two " + mark), null, "Ana", "Second");
        try (var opened = desk.open(browser, moderator)) {
            var page = opened.page();
            var next = page.locator(".toast-next");
            page.keyboard().press("a");
            assertThat(outcome(page)).hasText("Approved: the comment by Linc on “One " + mark + "”.");
            page.keyboard().press("d");
            assertThat(outcome(page)).hasText("Rejected: the comment by Ana on “Two " + mark + "”.");
            assertThat(next).hasCount(0);
            picture(page, "comments-undo");
            page.keyboard().press("z");
            assertThat(outcome(page)).hasText("Undone: the comment by Ana on “Two " + mark + "” is back in the queue.");
            assertThat(next).hasText("Next to undo: You approved the comment by Linc on “One " + mark + "”.");
            picture(page, "comments-undo-next");
            page.keyboard().press("z");
            assertThat(outcome(page)).containsText("Undone: the comment by Linc");
            assertThat(next).hasCount(0);
            assertThat(page.locator("[data-undo]")).hasCount(0);
        }
    }

    @Test
    void theNavigationCountsWhatTheTabCounts() {
        var client = desk.clients().of(moderator);
        for (var count = 0; count < 4; count++) {
            var page = client.get("/admin/comments").body();
            var tab = TAB.matcher(page);
            var waiting = WAITING.matcher(page);
            assertThat(tab.find() && waiting.find()).isTrue();
            assertThat(tab.group(1)).isEqualTo(waiting.group(1)).isEqualTo(String.valueOf(count));
            desk.post("Number %d %s".formatted(count, mark));
        }
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + ".png")));
    }
}
