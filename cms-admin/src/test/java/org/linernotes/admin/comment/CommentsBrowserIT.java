package org.linernotes.admin.comment;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.linernotes.account.Actor;
import org.linernotes.admin.testing.BrowserTest;
import org.linernotes.admin.testing.HtmlForm;
import org.linernotes.admin.testing.SignedInClients;
import org.linernotes.comment.CommentReference;
import org.linernotes.comment.DecideComments;
import org.linernotes.comment.Decision;
import org.linernotes.comment.ModerationQueue;
import org.linernotes.comment.NewComment;
import org.linernotes.comment.Origin;
import org.linernotes.comment.PostComment;
import org.linernotes.comment.QueueName;
import org.linernotes.comment.QueuedComment;
import org.linernotes.comment.Verdict;
import org.linernotes.testing.Given;
import org.linernotes.testing.IntegrationTest;

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
    private final Actor moderator;
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    CommentsBrowserIT(
            Browser browser,
            SignedInClients clients,
            Given given,
            PostComment postComment,
            DecideComments decideComments,
            ModerationQueue queue) {
        this.browser = browser;
        this.clients = clients;
        this.given = given;
        this.postComment = postComment;
        this.decideComments = decideComments;
        this.queue = queue;
        this.moderator = given.people().moderator();
    }

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
            assertThat(page.locator("#outcome")).containsText("Back in the queue");
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

            assertThat(page.locator("#outcome")).containsText("As it was before");
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
            assertThat(page.locator("[data-card]")).hasCount(1);
            assertThat(page.locator("[data-nothing]")).isHidden();
            assertThat(page.locator("[data-waiting]")).hasCount(1);
        }
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
                assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
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
        page.navigate(clients.root() + "/admin/comments");
        page.getByLabel("E-mail address").fill(clients.email(moderator));
        page.getByLabel("Password").fill(SignedInClients.password());
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        assertThat(page).hasURL(Pattern.compile(".*/admin/comments"));
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
