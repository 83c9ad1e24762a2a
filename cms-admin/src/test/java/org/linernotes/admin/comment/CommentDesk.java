package org.linernotes.admin.comment;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linernotes.account.Actor;
import org.linernotes.account.Role;
import org.linernotes.account.TimePassed;
import org.linernotes.admin.testing.FormBrowser;
import org.linernotes.admin.testing.SignedInClients;
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
import org.linernotes.content.ContentModel;
import org.linernotes.testing.Given;

/** A moderator at work, and what readers and other moderators do meanwhile. */
@Singleton
record CommentDesk(
        SignedInClients clients,
        Given given,
        TimePassed timePassed,
        ModerationQueue queue,
        Deeds deeds,
        ContentModel model) {
    /** What readers and moderators do. */
    @Singleton
    record Deeds(PostComment post, ReportComment report, DecideComments decide) {}

    Actor moderator() {
        return given.people().somebody("Mo", Role.MODERATOR);
    }

    FormBrowser open(Browser browser, Actor moderator) {
        return FormBrowser.open(browser, clients, moderator, "/admin/comments");
    }

    void endSession(Actor moderator) {
        timePassed.sinceLastSeen(moderator.id(), 13 * 60);
    }

    UUID entry(String title) {
        return given.song(title).published().entryId();
    }

    String page(UUID entry) {
        return "/admin/entries/" + model.type("Song").id(entry);
    }

    UUID post(String body) {
        return post(entry(Given.unique("Commented")), null, "Linc", body);
    }

    UUID post(UUID entry, @Nullable UUID parent, String name, String body) {
        return deeds.post()
                .execute(new NewComment(
                        entry,
                        parent,
                        body,
                        new NewComment.Author(name, "Beaumont, Tx", null),
                        UUID.randomUUID().toString(),
                        Origin.UNKNOWN));
    }

    void report(UUID comment, String text) {
        deeds.report()
                .execute(new NewReport(
                        comment, NewReport.Reason.ABUSE, text, UUID.randomUUID().toString(), Origin.UNKNOWN));
    }

    /** Another moderator decides. */
    void decide(UUID comment, Decision decision) {
        deeds.decide().execute(given.people().admin(), List.of(find(comment).reference()), decision);
    }

    void clear() {
        for (var comment : queue.page(QueueName.DEFAULT, null, 100)) {
            decide(comment.id(), new Decision(Verdict.REJECTED));
        }
    }

    QueuedComment find(UUID comment) {
        return queue.find(List.of(comment)).getFirst();
    }

    String state(UUID comment) {
        return find(comment).state().name();
    }

    static Locator outcome(Page page) {
        return page.locator("#outcome");
    }

    static Locator focused(Page page) {
        return page.locator("[data-card]:focus");
    }

    static void lookAgain(Page page) {
        page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
    }

    static boolean fits(Page page) {
        return (boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth");
    }

    /** Whether the whole card with the focus is seen, below the bar and above the message. */
    static boolean isFocusInSight(Page page) {
        return (boolean) page.evaluate("""
                () => {
                  const place = (what) => document.querySelector(what).getBoundingClientRect();
                  const card = document.activeElement.closest("[data-card]").getBoundingClientRect();
                  const foot = place("[data-foot]");
                  return card.top >= place(".bar").bottom && card.bottom <= innerHeight
                    && (!foot.height || card.bottom <= foot.top);
                }""");
    }

    static double top(Page page) {
        return ((Number) page.evaluate("document.activeElement.getBoundingClientRect().top")).doubleValue();
    }
}
