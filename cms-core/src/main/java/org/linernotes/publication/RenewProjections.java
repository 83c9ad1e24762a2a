package org.linernotes.publication;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.linernotes.content.ContentModel;
import org.linernotes.content.ProjectionKey;
import org.linernotes.database.CommandTransaction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Derives anew what lists, filters and searches read, where another content model or another release derived it.
 *
 * <p>Until then the rows are as they were: a node answers meanwhile.
 */
@Singleton
public class RenewProjections {
    private static final Logger LOG = LoggerFactory.getLogger(RenewProjections.class);
    private static final UUID BEGINNING = new UUID(0, 0);
    private static final int BATCH = 200;

    private final CommandTransaction transactions;
    private final ProjectionRows outdated;
    private final RevisionsToPublish revisions;
    private final PublicationWriter writer;
    private final String key;

    RenewProjections(
            CommandTransaction transactions,
            ProjectionRows outdated,
            RevisionsToPublish revisions,
            PublicationWriter writer,
            ContentModel model) {
        this.transactions = transactions;
        this.outdated = outdated;
        this.revisions = revisions;
        this.writer = writer;
        this.key = ProjectionKey.of(model);
    }

    /** What readers see, then what they saw once; how many publications it renewed. */
    public int execute() {
        return execute(false, _ -> {}) + execute(true, _ -> {});
    }

    /**
     * Works in small transactions, so that a node that is stopped goes on where it was.
     *
     * <p>What can no longer be read keeps its rows and is tried again at the next start.
     *
     * @param settled whether those whose time is over
     * @param looked is told of how many it has looked at after each transaction
     * @return how many publications it renewed
     */
    int execute(boolean settled, IntConsumer looked) {
        var renewed = 0;
        for (var ids = after(BEGINNING, settled); !ids.isEmpty(); ids = after(ids.getLast(), settled)) {
            renewed += renew(ids);
            looked.accept(ids.size());
        }
        if (renewed > 0) {
            LOG.info("{} publications derived anew: that was all.", renewed);
        }
        return renewed;
    }

    /** How many there are to renew. */
    long count(boolean settled) {
        return transactions.execute(() -> outdated.countOutdated(settled, key));
    }

    private List<UUID> after(UUID last, boolean settled) {
        return transactions.execute(() -> outdated.findOutdated(last, settled, key, BATCH));
    }

    private int renew(List<UUID> ids) {
        try {
            return transactions.execute(() -> renewTogether(ids));
        } catch (RuntimeException problem) {
            if (ids.size() == 1) {
                LOG.warn(
                        "Publication {} keeps its place in lists: it cannot be derived anew.", ids.getFirst(), problem);
                return 0;
            }
            return ids.stream().mapToInt(id -> renew(List.of(id))).sum();
        }
    }

    private int renewTogether(List<UUID> ids) {
        var derived = outdated.lock(ids, key).stream()
                .map(revisions::read)
                .map(revision -> new DerivedRows(revision.publicationId(), revision.projection()))
                .toList();
        if (!derived.isEmpty()) {
            writer.renew(derived);
        }
        return derived.size();
    }
}
