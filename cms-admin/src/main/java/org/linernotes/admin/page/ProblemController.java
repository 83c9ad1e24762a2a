package org.linernotes.admin.page;

import static java.util.stream.Collectors.joining;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
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
        return pages.page(request, status(refused.problems().getFirst()), "This cannot be done", sentences);
    }

    private static HttpStatus status(Problem problem) {
        return switch (problem) {
            case Problem.NotFound _ -> HttpStatus.NOT_FOUND;
            case Problem.Forbidden _ -> HttpStatus.FORBIDDEN;
            case Problem.Invalid _ -> HttpStatus.UNPROCESSABLE_ENTITY;
            case Problem.Stale _, Problem.WrongState _, Problem.Blocked _ -> HttpStatus.CONFLICT;
            case Problem.TooMany _ -> HttpStatus.TOO_MANY_REQUESTS;
        };
    }
}
