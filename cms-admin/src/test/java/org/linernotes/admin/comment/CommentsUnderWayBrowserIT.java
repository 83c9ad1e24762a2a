package org.linernotes.admin.comment;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.linernotes.admin.comment.CommentDesk.focused;
import static org.linernotes.admin.comment.CommentDesk.isFocusInSight;
import static org.linernotes.admin.comment.CommentDesk.lookAgain;
import static org.linernotes.admin.comment.CommentDesk.outcome;
import static org.linernotes.admin.comment.CommentDesk.top;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linernotes.account.Actor;
import org.linernotes.admin.testing.BrowserTest;
import org.linernotes.admin.testing.SignedInClients;
import org.linernotes.comment.Decision;
import org.linernotes.comment.Verdict;
import org.linernotes.testing.IntegrationTest;

/** What happens while a moderator works: sessions end, others decide, readers report. */
@IntegrationTest
@BrowserTest
class CommentsUnderWayBrowserIT {
    /** Browsers scroll by whole ones. */
    private static final Offset<Double> PIXEL = Offset.offset(1.0);

    private final Browser browser;
    private final CommentDesk desk;
    private final Actor moderator;
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    CommentsUnderWayBrowserIT(Browser browser, CommentDesk desk) {
        this.browser = browser;
        this.desk = desk;
        this.moderator = desk.moderator();
    }

    @BeforeEach
    void clear() {
        desk.clear();
    }

    @Test
    void whatWasDecidedWhileSignedOutIsDoneOnceAfterSigningIn() {
        var comment = desk.post("Kept " + mark);
        desk.post("Next " + mark);
        try (var opened = desk.open(browser, moderator)) {
            var page = opened.page();
            desk.endSession(moderator);
            page.keyboard().press("a");
            opened.signIn(opened.dialog(), "wrong");
            assertThat(opened.dialog()).containsText("The e-mail address or the password is wrong.");
            opened.signIn(opened.dialog(), SignedInClients.password());
            assertThat(outcome(page)).containsText("Approved");
            assertThat(focused(page)).containsText("Next " + mark);
            assertThat(desk.queue().decisions(List.of(comment))).hasSize(1);

            desk.endSession(moderator);
            page.keyboard().press("z");
            opened.signIn(opened.dialog(), SignedInClients.password());
            assertThat(outcome(page)).containsText("back in the queue");
            assertThat(focused(page)).containsText("Kept " + mark);
            assertThat(desk.state(comment)).isEqualTo("PENDING");
        }
    }

    @Test
    @Tag("long")
    void whoSignedInElsewhereGoesOnDeciding() {
        var comment = desk.post("Kept " + mark);
        try (var opened = desk.open(browser, moderator)) {
            opened.context().clearCookies();
            var other = opened.context().newPage();
            other.navigate(desk.clients().root() + "/admin/profile");
            opened.signIn(other.locator("body"), SignedInClients.password());
            assertThat(other).hasURL(desk.clients().root() + "/admin/profile");

            opened.page().keyboard().press("a");

            assertThat(outcome(opened.page())).containsText("Approved");
            assertThat(desk.state(comment)).isEqualTo("APPROVED");
        }
    }

    @Test
    @Tag("long")
    void whoDoesNotSignInKeepsTheCardAndCanDoSoLater() {
        var comment = desk.post("Kept " + mark);
        try (var opened = desk.open(browser, moderator)) {
            var page = opened.page();
            desk.endSession(moderator);
            page.keyboard().press("d");
            opened.dialog().getByText("Not now").click();

            assertThat(focused(page)).containsText("Kept " + mark);
            assertThat(page.locator(".complaint")).containsText("Signed out: sign in again.");
            page.locator(".complaint").getByText("Sign in again").last().click();
            opened.signIn(opened.dialog(), SignedInClients.password());
            assertThat(outcome(page)).containsText("Rejected");
            assertThat(page.locator(".complaint")).hasCount(0);
            assertThat(desk.state(comment)).isEqualTo("REJECTED");
        }
    }

    @Test
    @Tag("long")
    void whatComesWhileSignedOutIsLoadedAfterSigningIn() {
        try (var opened = desk.open(browser, moderator)) {
            var page = opened.page();
            desk.endSession(moderator);
            desk.post("Late " + mark);
            lookAgain(page);
            page.locator(".complaint").getByText("Sign in again").last().click();
            opened.signIn(opened.dialog(), SignedInClients.password());

            assertThat(focused(page)).containsText("Late " + mark);
        }
    }

    @Test
    void aContestedCardKeepsTheFocusInSightAndTakesTheOverride() {
        var comments = postMany(7);
        try (var opened = desk.open(browser, moderator)) {
            var page = opened.page();
            page.setViewportSize(1_000, 560);
            page.keyboard().press("j");
            page.keyboard().press("j");
            var contested = comments.get(2);
            desk.decide(contested, new Decision(Verdict.SPAM));

            page.keyboard().press("d");
            assertThat(outcome(page)).containsText("decided first");
            assertThat(focused(page)).containsText("Number 2 ");
            assertThat(isFocusInSight(page)).isTrue();
            for (var tries = 0; tries < 100 && desk.state(contested).equals("SPAM"); tries++) {
                page.keyboard().press("Shift+A");
            }
            assertThat(outcome(page)).containsText("Approved");
            assertThat(focused(page)).containsText("Number 3 ");
            assertThat(desk.state(contested)).isEqualTo("APPROVED");
            for (var number = 4; number < 7; number++) {
                page.keyboard().press("j");
                assertThat(focused(page)).containsText("Number " + number);
                assertThat(isFocusInSight(page)).as("card %d", number).isTrue();
            }
        }
    }

    @Test
    @Tag("long")
    void whoHasGoneOnStaysWhereTheyAre() {
        var comments = postMany(7);
        try (var opened = desk.open(browser, moderator)) {
            var page = opened.page();
            page.setViewportSize(1_000, 560);
            var held = new ArrayList<Route>();
            page.route("**/admin/comments", held::add);
            desk.decide(comments.getFirst(), new Decision(Verdict.SPAM));
            page.keyboard().press("d");
            page.keyboard().press("j");
            page.waitForCondition(() -> !held.isEmpty());
            var before = top(page);
            held.getFirst().resume();

            assertThat(outcome(page)).containsText("decided first");
            assertThat(focused(page)).containsText("Number 2 ");
            assertThat(isFocusInSight(page)).isTrue();
            assertThat(top(page)).isCloseTo(before, PIXEL);
        }
    }

    @Test
    void whatIsReportedMeanwhileWaitsBehindALine() {
        var old = desk.post("Old " + mark);
        desk.decide(old, new Decision(Verdict.APPROVED));
        postMany(7);
        try (var opened = desk.open(browser, moderator)) {
            var page = opened.page();
            page.setViewportSize(1_000, 560);
            page.keyboard().press("j");
            page.keyboard().press("j");
            var before = top(page);
            desk.report(old, "It is rude.");
            lookAgain(page);

            assertThat(page.locator("[data-newcomers]")).containsText("1 more: show");
            assertThat(page.locator(".tab[aria-current] .tab-count")).hasText("8");
            assertThat(focused(page)).containsText("Number 2 ");
            assertThat(top(page)).isCloseTo(before, PIXEL);
            page.keyboard().press("n");
            assertThat(focused(page)).containsText("It is rude.");
            assertThat(isFocusInSight(page)).isTrue();
            assertThat(page.locator("[data-newcomers]")).isHidden();
            page.keyboard().press("d");
            assertThat(focused(page)).containsText("Number 2 ");
            assertThat(outcome(page)).containsText("Rejected");
            assertThat(desk.state(old)).isEqualTo("REJECTED");
        }
    }

    private List<UUID> postMany(int count) {
        var posted = new ArrayList<UUID>();
        for (var number = 0; number < count; number++) {
            posted.add(desk.post("Number %d %s".formatted(number, mark)));
        }
        return posted;
    }
}
