package org.linernotes.database;

import org.linernotes.problem.Problem;
import org.linernotes.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Something a node does by itself again and again; that it fails is said once, and once that it works again. */
public final class RecurringJob {
    private static final Logger LOG = LoggerFactory.getLogger(RecurringJob.class);
    private static final ScopedValue<RecurringJob> CURRENT = ScopedValue.newInstance();

    private final String name;
    private boolean failing;

    /** @param name what it does, such as "Sealing the journal" */
    public RecurringJob(String name) {
        this.name = name;
    }

    /** That the database is away is said already, and that others are in the way need not be: its next turn comes. */
    public synchronized void run(Runnable work) {
        try {
            ScopedValue.where(CURRENT, this).run(work);
            if (failing) {
                LOG.info("{} works again.", name);
            }
            failing = false;
        } catch (DatabaseFailure failure) {
            if (!failure.isUnavailable()) {
                failed(failure);
            }
        } catch (ProblemException refused) {
            if (!refused.problems().stream().allMatch(Problem.Busy.class::isInstance)) {
                failed(refused);
            }
        } catch (RuntimeException problem) {
            failed(problem);
        }
    }

    /** Whether this thread works for a job, which says itself what failed. */
    static boolean isRunning() {
        return CURRENT.isBound();
    }

    private void failed(RuntimeException problem) {
        if (!failing) {
            LOG.error("{} failed; it is tried again and again, and said once until it works.", name, problem);
        }
        failing = true;
    }
}
