package org.linernotes.admin.page;

import static java.util.stream.Collectors.joining;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import org.linernotes.database.DatabaseFailure;
import org.linernotes.problem.Problem;
import org.linernotes.problem.ProblemException;

/** Shows a refused command that no form took care of. */
@Controller
class ProblemController {
    private final ErrorPages pages;

    ProblemController(ErrorPages pages) {
        this.pages = pages;
    }

    @Error(exception = ProblemException.class, global = true)
    HttpResponse<?> show(HttpRequest<?> request, ProblemException refused) {
        var sentences = refused.problems().stream().map(Problem::message).collect(joining(" "));
        var first = refused.problems().getFirst();
        var title = first instanceof Problem.NotFound ? "This is not here" : "This cannot be done";
        return pages.page(request, ProblemStatus.of(first), title, sentences);
    }

    @Error(exception = DatabaseFailure.class, global = true)
    HttpResponse<?> show(HttpRequest<?> request, DatabaseFailure failure) {
        var status = failure.isUnavailable() ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.INTERNAL_SERVER_ERROR;
        return pages.page(request, status, "This did not work", String.valueOf(failure.getMessage()));
    }
}
