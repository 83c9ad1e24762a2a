package org.linernotes.admin.review;

import static java.util.stream.Collectors.toSet;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.uri.UriBuilder;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import org.linernotes.account.Session;
import org.linernotes.admin.action.Done;
import org.linernotes.admin.action.ProblemView;
import org.linernotes.admin.action.ProblemViews;
import org.linernotes.admin.page.Html;
import org.linernotes.admin.page.ProblemStatus;
import org.linernotes.admin.reference.EntryLabels;
import org.linernotes.problem.Problem;
import org.linernotes.problem.ProblemException;

/** Leads back to the review after a decision, or shows it again with why not and what was typed. */
@Singleton
class ReviewAnswers {
    private final ReviewPages pages;
    private final EntryLabels labels;
    private final Html html;

    ReviewAnswers(ReviewPages pages, EntryLabels labels, Html html) {
        this.pages = pages;
        this.labels = labels;
        this.html = html;
    }

    HttpResponse<?> to(HttpRequest<?> request, Session session, DecisionForm decision, Done done, Runnable command) {
        try {
            command.run();
            return HttpResponse.seeOther(UriBuilder.of(SubmittedReview.path(decision.reviewId()))
                    .queryParam("done", done.key())
                    .build());
        } catch (ProblemException refused) {
            var outcome = new ReviewPage.Outcome(null, views(refused.problems()), decision.form());
            return html.page(
                    request,
                    ProblemStatus.of(refused.problems().getFirst()),
                    "review/page",
                    pages.page(session, decision.reviewId(), outcome));
        }
    }

    private List<ProblemView> views(List<Problem> problems) {
        var named = labels.of(
                problems.stream().map(Problem::entryId).filter(Objects::nonNull).collect(toSet()));
        return new ProblemViews(null, named).of(problems);
    }
}
