package org.linernotes.entry;

import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.linernotes.content.ContentModel;
import org.linernotes.content.ContentProjector;
import org.linernotes.content.ProjectionKey;
import org.linernotes.database.CommandTransaction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Folds anew by what editors find and order entries, where an older release or another content model did it. */
@Singleton
public class RenewWords {
    private static final Logger LOG = LoggerFactory.getLogger(RenewWords.class);
    private static final UUID BEGINNING = new UUID(0, 0);
    private static final int BATCH = 200;

    private final CommandTransaction transactions;
    private final DraftRows rows;
    private final StoredContents contents;
    private final ContentProjector projector;
    private final JsonMapper json;
    private final String key;

    RenewWords(
            CommandTransaction transactions,
            DraftRows rows,
            StoredContents contents,
            ContentProjector projector,
            JsonMapper json,
            ContentModel model) {
        this.transactions = transactions;
        this.rows = rows;
        this.contents = contents;
        this.projector = projector;
        this.json = json;
        this.key = ProjectionKey.of(model);
    }

    /**
     * Works in small transactions and leaves out what a command holds, which will fold it itself if it changes it.
     *
     * @param looked is told of how many it has looked at after each transaction
     * @return how many entries it renewed
     */
    public int execute(IntConsumer looked) {
        var renewed = 0;
        for (var ids = after(BEGINNING); !ids.isEmpty(); ids = after(ids.getLast())) {
            renewed += renew(ids);
            looked.accept(ids.size());
        }
        if (renewed > 0) {
            LOG.info("{} entries are found by their words anew.", renewed);
        }
        return renewed;
    }

    /** How many there are to renew. */
    public long count() {
        return transactions.execute(() -> rows.countOutdatedWords(key));
    }

    private List<UUID> after(UUID last) {
        return transactions.execute(() -> rows.findOutdatedWords(last, key, BATCH));
    }

    private int renew(List<UUID> ids) {
        try {
            return transactions.execute(() -> renewTogether(ids));
        } catch (RuntimeException problem) {
            if (ids.size() == 1) {
                LOG.warn("Entry {} is found as before: its words cannot be read.", ids.getFirst(), problem);
                return 0;
            }
            return ids.stream().mapToInt(id -> renew(List.of(id))).sum();
        }
    }

    private int renewTogether(List<UUID> ids) {
        var free = rows.lockFree(ids);
        var worded = contents.heads(free).entrySet().stream()
                .map(head -> DraftRow.Worded.of(head.getKey(), projector.project(head.getValue()), key))
                .toList();
        return worded.isEmpty() ? 0 : rows.setWords(text(worded));
    }

    private String text(List<DraftRow.Worded> worded) {
        try {
            return json.writeValueAsString(worded);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
