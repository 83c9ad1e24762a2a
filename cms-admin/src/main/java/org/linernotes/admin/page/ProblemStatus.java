package org.linernotes.admin.page;

import io.micronaut.http.HttpStatus;
import org.linernotes.problem.Problem;

/** The status by which a page answers a refused command. */
public final class ProblemStatus {
    private ProblemStatus() {}

    public static HttpStatus of(Problem problem) {
        return switch (problem) {
            case Problem.NotFound _ -> HttpStatus.NOT_FOUND;
            case Problem.Forbidden _ -> HttpStatus.FORBIDDEN;
            case Problem.Invalid _ -> HttpStatus.UNPROCESSABLE_ENTITY;
            case Problem.Stale _, Problem.WrongState _, Problem.Blocked _, Problem.Overtaken _ -> HttpStatus.CONFLICT;
            case Problem.TooMany _ -> HttpStatus.TOO_MANY_REQUESTS;
            case Problem.Busy _ -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }
}
