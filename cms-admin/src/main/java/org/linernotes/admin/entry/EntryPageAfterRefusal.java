package org.linernotes.admin.entry;

import static java.util.stream.Collectors.toSet;

import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.linernotes.admin.action.ProblemViews;
import org.linernotes.admin.action.RefusedSteps;
import org.linernotes.admin.action.StepOutcome;
import org.linernotes.admin.action.StepRequest;
import org.linernotes.admin.page.Html;
import org.linernotes.admin.page.ProblemStatus;
import org.linernotes.admin.reference.EntryLabels;
import org.linernotes.problem.Problem;
import org.linernotes.review.EntryAction;

/** Shows an entry's page with what stood in the way of a step. */
@Singleton
class EntryPageAfterRefusal implements RefusedSteps {
    /** What can be mended by taking others along. */
    private static final Set<String> OF_OTHERS = Set.of(
            "REQUIRED_NOT_LIVE",
            "REQUIRED_BY_LIVE",
            "REQUIRED_NOT_SUBMITTED",
            "NOTHING_TO_READ",
            "NOTHING_TO_SHOW",
            "NO_FACTS");

    private final EntryPages pages;
    private final EntryLabels labels;
    private final Html html;

    EntryPageAfterRefusal(EntryPages pages, EntryLabels labels, Html html) {
        this.pages = pages;
        this.labels = labels;
        this.html = html;
    }

    private static boolean isOfOthers(Problem problem) {
        return switch (problem) {
            case Problem.Blocked blocked -> OF_OTHERS.contains(blocked.code());
            case Problem.Invalid invalid -> OF_OTHERS.contains(invalid.code());
            case Problem.NotFound _,
                    Problem.Forbidden _,
                    Problem.Stale _,
                    Problem.WrongState _,
                    Problem.Overtaken _,
                    Problem.Busy _,
                    Problem.TooMany _ -> false;
        };
    }

    @Override
    public HttpResponse<?> show(StepRequest step, EntryAction action, List<Problem> problems) {
        var named = labels.of(Stream.concat(
                        Stream.of(step.entryId()),
                        problems.stream().map(Problem::entryId).filter(Objects::nonNull))
                .collect(toSet()));
        var views = new ProblemViews(step.entryId(), named).of(problems);
        var page = pages.page(
                step.session(),
                step.entryId(),
                new StepOutcome(
                        null,
                        action,
                        problems.stream().anyMatch(EntryPageAfterRefusal::isOfOthers),
                        views,
                        step.form()));
        return html.page(step.request(), ProblemStatus.of(problems.getFirst()), "entry/page", page);
    }
}
