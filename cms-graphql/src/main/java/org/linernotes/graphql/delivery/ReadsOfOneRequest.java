package org.linernotes.graphql.delivery;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linernotes.database.DatabaseFailure;
import org.linernotes.live.Sight;
import org.linernotes.live.Sights;

/** What one mutation reads after it, each in a snapshot of its own; once the database has failed it is not asked again. */
final class ReadsOfOneRequest implements Loaders.Reader {
    private final Sights sights;
    private @Nullable DatabaseFailure failed;

    ReadsOfOneRequest(Sights sights) {
        this.sights = sights;
    }

    @Override
    public <T> T read(Function<Sight, T> reading) {
        if (failed != null) {
            throw failed;
        }
        try {
            return sights.live(reading);
        } catch (DatabaseFailure failure) {
            failed = failure;
            throw failure;
        }
    }
}
