package org.linernotes.admin.entry;

import static java.util.stream.Collectors.toSet;

import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.linernotes.admin.action.ProblemView;
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
    private final EntryPages pages;
    private final EntryLabels labels;
    private final Html html;

    EntryPageAfterRefusal(EntryPages pages, EntryLabels labels, Html html) {
        this.pages = pages;
        this.labels = labels;
        this.html = html;
    }

    @Override
    public HttpResponse<?> show(StepRequest step, EntryAction action, List<Problem> problems) {
        var named = labels.of(Stream.concat(
                        Stream.of(step.entryId()),
                        problems.stream().map(Problem::entryId).filter(Objects::nonNull))
                .collect(toSet()));
        var views = problems.stream()
                .map(problem -> ProblemView.of(problem, step.entryId(), named))
                .toList();
        var page = pages.page(step.session(), step.entryId(), new StepOutcome(null, action, views, step.form()));
        return html.page(step.request(), ProblemStatus.of(problems.getFirst()), "entry/page", page);
    }
}
