package org.linernotes.admin.action;

import io.micronaut.http.HttpResponse;
import java.util.List;
import org.linernotes.problem.Problem;
import org.linernotes.review.EntryAction;

/** Shows the page again from which a step was refused, with every problem and what was typed. */
public interface RefusedSteps {
    /** Answers with the status that the first problem stands for. */
    HttpResponse<?> show(StepRequest request, EntryAction action, List<Problem> problems);
}
