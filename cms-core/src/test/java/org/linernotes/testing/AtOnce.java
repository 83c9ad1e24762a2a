package org.linernotes.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** Lets several people work at the same time. */
public final class AtOnce {
    private AtOnce() {}

    /** Runs each task on a thread of its own and answers their results in order; the first failure is thrown. */
    public static <T> List<T> inParallel(List<? extends Callable<T>> tasks) throws Exception {
        try (var threads = Executors.newFixedThreadPool(tasks.size())) {
            var results = new ArrayList<T>();
            for (var task : threads.invokeAll(tasks)) {
                results.add(task.get());
            }
            return results;
        }
    }
}
