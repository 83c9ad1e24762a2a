package org.linernotes.admin.comment;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linernotes.account.Actor;
import org.linernotes.admin.testing.Accessibility;
import org.linernotes.admin.testing.BrowserTest;
import org.linernotes.admin.testing.HtmlForm;
import org.linernotes.admin.testing.SignedInClients;
import org.linernotes.comment.CommentReference;
import org.linernotes.comment.DecideComments;
import org.linernotes.comment.Decision;
import org.linernotes.comment.ModerationQueue;
import org.linernotes.comment.NewComment;
import org.linernotes.comment.NewReport;
import org.linernotes.comment.Origin;
import org.linernotes.comment.PostComment;
import org.linernotes.comment.QueueName;
import org.linernotes.comment.QueuedComment;
import org.linernotes.comment.ReportComment;
import org.linernotes.comment.Verdict;
import org.linernotes.testing.GeneratedTexts;
import org.linernotes.testing.Given;
import org.linernotes.testing.IntegrationTest;
import org.linernotes.testing.Rows;

/** A moderator decides on comments by keyboard. */
@IntegrationTest
@BrowserTest
class CommentsBrowserIT {
    private final Browser browser;
    private final SignedInClients clients;
    private final Given given;
    private final PostComment postComment;
    private final DecideComments decideComments;
    private final ModerationQueue queue;
    private final Rows rows;
    private final Actor moderator;
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    CommentsBrowserIT(
            Browser browser,
            SignedInClients clients,
            Given given,
            PostComment postComment,
            DecideComments decideComments,
            Moderating moderating) {
        this.browser = browser;
        this.clients = clients;
        this.given = given;
        this.postComment = postComment;
        this.decideComments = decideComments;
        this.queue = moderating.queue();
        this.rows = moderating.rows();
        this.moderator = given.people().moderator();
    }

    /** What moderators see, and what is in the tables. */
    @Singleton
    record Moderating(ModerationQueue queue, Rows rows) {}

    @Test
    void decidesByKeyboardAndTakesADecisionBack() {
        clearQueue();
        var first = post("First " + mark);
        var second = post("Second " + mark);
        var third = post("Third " + mark);
        try (var context = browser.newContext(new Browser.NewContextOptions().setColorScheme(ColorScheme.LIGHT))) {
            var page = context.newPage();
            open(page);
            assertThat(page.locator("[data-card]")).hasCount(3);
            assertThat(page.locator("[data-card]").first()).isFocused();
            picture(page, "comments");

            page.keyboard().press("a");
            assertThat(page.locator("#outcome")).containsText("Approved");
            assertThat(page.locator("[data-card]").first()).containsText("Second " + mark);
            assertThat(page.locator("[data-card]").first()).isFocused();
            page.keyboard().press("j");
            page.keyboard().press("s");
            assertThat(page.locator("#outcome")).containsText("Marked as spam");
            assertThat(page.locator("[data-card]")).hasCount(1);
            page.keyboard().press("z");
            assertThat(page.locator("#outcome")).containsText("back in the queue");
            assertThat(page.locator("[data-card]")).hasCount(2);
            page.keyboard().press("r");
            assertThat(page.locator("#outcome")).containsText("Rejected");

            assertThat(List.of(state(first), state(second), state(third)))
                    .containsExactly("APPROVED", "PENDING", "REJECTED");
        }
    }

    @Test
    void takingADecisionBackLeavesACommentAsItWas() {
        clearQueue();
        var comment = post("Public " + mark);
        decideComments.execute(moderator, List.of(seen(comment)), new Decision(Verdict.APPROVED));
        try (var context = browser.newContext()) {
            var page = context.newPage();
            open(page);
            page.navigate(clients.root() + "/admin/comments?queue=approved");
            var card = page.locator("[data-card]", new Page.LocatorOptions().setHasText("Public " + mark));
            card.focus();

            page.keyboard().press("r");
            page.keyboard().press("z");

            assertThat(page.locator("#outcome")).containsText("as it was before");
            assertThat(card).hasCount(1);
            assertThat(state(comment)).isEqualTo("APPROVED");
        }
    }

    @Test
    void saysWhoDecidedFirst() {
        clearQueue();
        var comment = post("Contested " + mark);
        try (var context = browser.newContext()) {
            var page = context.newPage();
            open(page);
            decideComments.execute(given.people().admin(), List.of(seen(comment)), new Decision(Verdict.REJECTED));

            page.keyboard().press("a");

            assertThat(page.locator("#outcome")).containsText("decided first");
            var card = page.locator("[data-card]");
            assertThat(card).hasCount(1);
            assertThat(card.locator(".comment-bar")).containsText("Rejected by");
            assertThat(card).isFocused();
            picture(page, "comments-settled");

            // E14: the same key does nothing, one other key overrides
            page.keyboard().press("a");
            page.evaluate("new Promise(resolve => setTimeout(resolve, 450))");
            page.keyboard().press("a");
            assertThat(state(comment)).isEqualTo("REJECTED");
            page.keyboard().press("Shift+A");
            assertThat(page.locator("#outcome")).containsText("Approved");
            assertThat(state(comment)).isEqualTo("APPROVED");
        }
    }

    // E14
    @Test
    void aCardShowsWhatAnotherModeratorDecidesMeanwhile() {
        clearQueue();
        var comment = post("Shared " + mark);
        var other = post("Other " + mark);
        try (var context = browser.newContext()) {
            var page = context.newPage();
            open(page);
            decideComments.execute(
                    given.people().admin(), List.of(seen(comment)), new Decision(Verdict.SPAM, "Advertising", null));

            lookAgain(page);

            var card = page.locator("[data-card]").first();
            assertThat(card.locator(".comment-bar")).containsText("Marked as spam by");
            assertThat(card.locator(".comment-bar")).containsText("Advertising");
            assertThat(page.locator(".tab[aria-current] .tab-count")).hasText("1");
            page.keyboard().press("j");
            page.keyboard().press("d");
            assertThat(page.locator("#outcome")).containsText("Rejected");
            assertThat(page.locator("[data-nothing]")).isVisible();
            assertThat(List.of(state(comment), state(other))).containsExactly("SPAM", "REJECTED");
        }
    }

    // E4
    @Test
    void anUndoAfterAReloadBringsReportsAndTextBack(ReportComment reportComment) {
        clearQueue();
        var comment = post("Reported " + mark);
        decideComments.execute(moderator, List.of(seen(comment)), new Decision(Verdict.APPROVED));
        reportComment.execute(new NewReport(comment, NewReport.Reason.ABUSE, "It is rude.", mark, Origin.UNKNOWN));
        try (var context = browser.newContext()) {
            var page = context.newPage();
            open(page);
            assertThat(page.locator(".comment-reports")).containsText("It is rude.");
            picture(page, "comments-reported");
            page.keyboard().press("d");
            assertThat(page.locator("#outcome")).containsText("Rejected");
            assertThat(page.locator("[data-nothing]")).isVisible();

            page.reload();
            assertThat(page.locator("#outcome")).containsText("You rejected the comment by Linc");
            page.keyboard().press("z");

            assertThat(page.locator("[data-card]")).containsText("1 report");
            assertThat(page.locator("[data-card]")).isFocused();
            assertThat(find(comment).reports()).isEqualTo(1);
            assertThat(state(comment)).isEqualTo("APPROVED");
        }
    }

    // E15
    @Test
    void theNextCommentsComeByThemselves() {
        clearQueue();
        for (var number = 0; number < 28; number++) {
            post("Number %d %s".formatted(number, mark));
        }
        try (var context = browser.newContext()) {
            var page = context.newPage();
            open(page);
            assertThat(page.locator("[data-card]")).hasCount(25);
            for (var number = 0; number < 28; number++) {
                assertThat(page.locator("[data-nothing]")).isHidden();
                assertThat(page.locator("[data-card]:focus")).containsText("Number %d ".formatted(number));
                page.keyboard().press("d");
            }
            assertThat(page.locator("[data-nothing]")).isVisible();
            assertThat(page.locator(".tab[aria-current] .tab-count")).hasText("0");

            post("One more " + mark);
            lookAgain(page);
            assertThat(page.locator("[data-card]")).containsText("One more " + mark);
            assertThat(page.locator("[data-nothing]")).isHidden();
        }
    }

    // E16
    @Test
    void anEditShowsWhatChangedAndThreeChoices() {
        clearQueue();
        for (var step : List.of("a", "d", "Shift+D")) {
            var comment = post("The drummer is Ringo " + mark);
            decideComments.execute(moderator, List.of(seen(comment)), new Decision(Verdict.APPROVED));
            edit(comment, "The drummer is Pete " + mark);
            try (var context = browser.newContext()) {
                var page = context.newPage();
                open(page);
                var card = page.locator("[data-card]");
                assertThat(card.locator("ins")).hasText("Pete");
                assertThat(card.locator("del")).hasText("Ringo");
                assertThat(card.getByText("The drummer is Ringo " + mark)).isVisible();
                picture(page, "comments-edited");
                page.keyboard().press(step);
                assertThat(page.locator("[data-nothing]")).isVisible();
            }
            var now = find(comment);
            assertThat(now.state().name() + " " + now.visibleBody())
                    .as(step)
                    .isEqualTo(
                            switch (step) {
                                case "a" -> "APPROVED The drummer is Pete " + mark;
                                case "d" -> "APPROVED The drummer is Ringo " + mark;
                                default -> "REJECTED The drummer is Ringo " + mark;
                            });
            assertThat(now.isIn(QueueName.EDITS)).as(step).isFalse();
        }
    }

    // E11 and E16: keys that are held or meant for a field
    @Test
    void aHeldKeyDecidesOnceAndFieldsKeepTheirLetters() {
        clearQueue();
        post("First " + mark);
        post("Second " + mark);
        try (var context = browser.newContext()) {
            var page = context.newPage();
            open(page);
            page.keyboard().down("d");
            page.keyboard().down("d");
            page.keyboard().down("d");
            page.keyboard().up("d");
            assertThat(page.locator("#outcome")).containsText("Rejected");
            assertThat(page.locator("[data-card]")).hasCount(1);
            page.locator("#search").fill("");
            page.keyboard().press("d");
            assertThat(page.locator("#search")).hasValue("d");
            assertThat(page.locator("[data-card]")).hasCount(1);
        }
    }

    // S2
    @Test
    void theLongestTextsOfAnyKindAreShownAndCompared() {
        clearQueue();
        var edited = post(longest("marks on every letter"));
        decideComments.execute(moderator, List.of(seen(edited)), new Decision(Verdict.APPROVED));
        edit(edited, longest("flags"));
        for (var kind : List.of("line breaks", "one long word", "embeddings", "tags", "families")) {
            post(longest(kind));
        }

        var page = clients.of(moderator).get("/admin/comments");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body().split("data-card", -1)).hasSize(7);
    }

    private static String longest(String kind) {
        return Objects.requireNonNull(GeneratedTexts.of(5_000).get(kind));
    }

    private void edit(UUID comment, String body) {
        rows.column("""
                WITH edited AS (INSERT INTO comment_revision (comment_id, body, created_at)
                                VALUES (?, ?, now()) RETURNING id, comment_id)
                UPDATE comment c SET head_revision_id = edited.id, version = version + 1
                  FROM edited WHERE c.id = edited.comment_id RETURNING c.id""", comment, body);
    }

    // E17
    @Test
    void aPhoneHasTheUndoInSightAndTheLargestButtonApproves() {
        clearQueue();
        post("A first one " + mark);
        post("A second one. ".repeat(60) + mark);
        try (var context = browser.newContext(new Browser.NewContextOptions().setViewportSize(390, 844))) {
            var page = context.newPage();
            open(page);
            page.locator("[data-card]").first().getByText("Approve").click();
            assertThat(page.locator("#outcome")).containsText("Approved");
            picture(page, "comments-phone-undo");

            assertThat(page.locator("#outcome")).isInViewport();
            assertThat(page.locator("[data-undo]")).isInViewport();
            var approve = area(page, "APPROVED");
            assertThat(approve).isGreaterThan(2 * area(page, "REJECTED")).isGreaterThan(2 * area(page, "SPAM"));
            assertThat(area(page, "SPAM")).isLessThan(area(page, "REJECTED"));
            page.locator("[data-undo]").click();
            assertThat(page.locator("[data-card]")).hasCount(2);
        }
    }

    private static double area(Page page, String verdict) {
        var box = page.locator("button[value=" + verdict + "]").first().boundingBox();
        return box.width * box.height;
    }

    private static void lookAgain(Page page) {
        page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
    }

    @Test
    void looksRightInTheDarkAndOnAPhone() {
        clearQueue();
        post("A comment with words that go on for a while, as comments do. ".repeat(6) + mark);
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            var options = new Browser.NewContextOptions().setColorScheme(scheme).setViewportSize(390, 844);
            try (var context = browser.newContext(options)) {
                var page = context.newPage();
                open(page);
                picture(page, "comments-phone-" + scheme.name().toLowerCase(Locale.ROOT));
                assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                        .isTrue();
                assertThat(Accessibility.violations(page)).isEmpty();
            }
        }
    }

    @Test
    void worksWithoutScriptsAndForModeratorsOnly() {
        clearQueue();
        var comment = post("Plain " + mark);
        var client = clients.of(moderator);
        var page = client.get("/admin/comments").body();

        var answer = client.post(
                "/admin/comments", HtmlForm.of(page, "/admin/comments").plus("to", "APPROVED"));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(state(comment)).isEqualTo("APPROVED");
        assertThat(clients.of(given.people().editor()).get("/admin/comments").statusCode())
                .isEqualTo(403);
        assertThat(client.post(
                                "/admin/comments",
                                HtmlForm.of(page, "/admin/comments").plus("to", "NONSENSE"))
                        .body())
                .contains("did not arrive as a whole");
    }

    private void open(Page page) {
        clients.enter(page.context(), moderator.id());
        page.navigate(clients.root() + "/admin/comments");
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", name + ".png"))
                .setFullPage(true));
    }

    private UUID post(String body) {
        var song = given.song(Given.unique("Commented")).published();
        return postComment.execute(new NewComment(
                song.entryId(),
                null,
                body,
                new NewComment.Author("Linc", "Beaumont, Tx", null),
                UUID.randomUUID().toString(),
                Origin.UNKNOWN));
    }

    private void clearQueue() {
        for (var comment : queue.page(QueueName.DEFAULT, null, 100)) {
            decideComments.execute(moderator, List.of(comment.reference()), new Decision(Verdict.REJECTED));
        }
    }

    private CommentReference seen(UUID comment) {
        return find(comment).reference();
    }

    private String state(UUID comment) {
        return find(comment).state().name();
    }

    private QueuedComment find(UUID comment) {
        return queue.find(List.of(comment)).getFirst();
    }
}
