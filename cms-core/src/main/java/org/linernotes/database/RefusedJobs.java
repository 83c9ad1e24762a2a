package org.linernotes.database;

import io.micronaut.scheduling.TaskExceptionHandler;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.linernotes.problem.Problem;
import org.linernotes.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A job that others kept from its work runs again at its next turn. */
@Singleton
final class RefusedJobs implements TaskExceptionHandler<Object, ProblemException> {
    private static final Logger LOG = LoggerFactory.getLogger(RefusedJobs.class);

    @Override
    public void handle(@Nullable Object job, ProblemException refused) {
        if (!refused.problems().stream().allMatch(Problem.Busy.class::isInstance)) {
            LOG.warn("A job was refused.", refused);
        }
    }
}
