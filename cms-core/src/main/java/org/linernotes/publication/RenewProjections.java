package org.linernotes.publication;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.linernotes.content.ContentModel;
import org.linernotes.content.ProjectionKey;
import org.linernotes.database.CommandTransaction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Derives anew what lists, filters and searches read, before a node with another content model answers its first request. */
@Singleton
public class RenewProjections implements ApplicationEventListener<StartupEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(RenewProjections.class);
    private static final UUID BEGINNING = new UUID(0, 0);
    private static final int BATCH = 200;
    private static final int PROGRESS = 10_000;

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

    @Override
    public void onApplicationEvent(StartupEvent event) {
        execute();
    }

    /**
     * Works in small transactions, so that a node that is stopped goes on where it was.
     *
     * <p>What can no longer be read keeps its rows and is tried again at the next start.
     *
     * @return how many publications it renewed
     */
    public int execute() {
        var renewed = 0;
        var looked = 0;
        for (var ids = after(BEGINNING); !ids.isEmpty(); ids = after(ids.getLast())) {
            renewed += renew(ids);
            looked += ids.size();
            if (looked % PROGRESS == 0) {
                LOG.info("The content model has changed: {} publications derived anew so far.", renewed);
            }
        }
        if (renewed > 0) {
            LOG.info("The content model has changed: {} publications derived anew.", renewed);
        }
        return renewed;
    }

    private List<UUID> after(UUID last) {
        return transactions.execute(() -> outdated.findOutdated(last, key, BATCH));
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
