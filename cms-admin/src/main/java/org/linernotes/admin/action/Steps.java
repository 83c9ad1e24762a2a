package org.linernotes.admin.action;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.uri.UriBuilder;
import jakarta.inject.Singleton;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.linernotes.content.TypeId;
import org.linernotes.problem.Problem;
import org.linernotes.problem.ProblemException;
import org.linernotes.review.EntryAction;

/** Takes steps: gives the command, then leads back to the entry's page or shows why not. */
@Singleton
class Steps {
    private final RefusedSteps refusedSteps;

    Steps(RefusedSteps refusedSteps) {
        this.refusedSteps = refusedSteps;
    }

    HttpResponse<?> take(StepInput input, EntryAction action, Done done, Consumer<StepForm> command) {
        return attempt(input, action, step -> {
            command.accept(step);
            return done;
        });
    }

    /** Like {@link #take}, and says so where all was so already; {@code command} answers whether it changed anything. */
    HttpResponse<?> takeIfNeeded(StepInput input, EntryAction action, Done done, Predicate<StepForm> command) {
        return attempt(input, action, step -> command.test(step) ? done : Done.AS_IT_WAS);
    }

    private HttpResponse<?> attempt(StepInput input, EntryAction action, Function<StepForm, Done> command) {
        var id = TypeId.parse(input.id())
                .orElseThrow(() -> new Problem.NotFound("There is no such entry.").asException());
        try {
            var done = command.apply(new StepForm(id.uuid(), input.form()));
            return HttpResponse.seeOther(UriBuilder.of("/admin/entries/" + id)
                    .queryParam("done", done.key())
                    .build());
        } catch (ProblemException refused) {
            return refusedSteps.show(
                    new StepRequest(input.request(), input.session(), input.form(), id.uuid()),
                    action,
                    refused.problems());
        }
    }
}
