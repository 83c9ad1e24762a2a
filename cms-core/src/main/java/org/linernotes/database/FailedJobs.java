package org.linernotes.database;

import io.micronaut.scheduling.TaskExceptionHandler;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** A job that the database failed runs again at its next turn; what happened is in the log already. */
@Singleton
final class FailedJobs implements TaskExceptionHandler<Object, DatabaseFailure> {
    @Override
    public void handle(@Nullable Object job, DatabaseFailure failure) {}
}
