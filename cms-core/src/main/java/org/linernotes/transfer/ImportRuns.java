package org.linernotes.transfer;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells how imports stand and what they did; asks for an open transaction. */
@Singleton
public class ImportRuns {
    private final ImportRunRows rows;

    ImportRuns(ImportRunRows rows) {
        this.rows = rows;
    }

    public Optional<ImportRun> find(UUID id) {
        return rows.list(id, null, 1, RunningImport.LOCK).stream().findFirst();
    }

    /** The latest first; {@code before} is the last of the page before this one. */
    public List<ImportRun> before(@Nullable UUID before, int limit) {
        return rows.list(null, before, limit, RunningImport.LOCK);
    }

    public int count() {
        return rows.count();
    }

    /** What an import remarked, from behind that number on; it keeps the first 10,000 remarks of a kind. */
    public List<ImportRemark> remarks(UUID run, ImportRemark.Kind kind, int after, int limit) {
        return rows.remarks(run, kind, after, limit);
    }
}
