package org.linernotes.transfer;

import io.micronaut.json.tree.JsonNode;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linernotes.content.ContentJson;
import org.linernotes.database.CommandTransaction;
import org.linernotes.database.SessionLock;
import org.linernotes.problem.Problem;

/** The one import that runs on a database: its lock, and its row. */
final class RunningImport implements AutoCloseable {
    static final String LOCK = "linernotes import";

    private static final int MOST_REMARKS = 10_000;

    private final ImportRunRows rows;
    private final CommandTransaction transactions;
    private final SessionLock lock;
    private final UUID id;

    RunningImport(ImportRunRows rows, CommandTransaction transactions, SessionLock lock, UUID id) {
        this.rows = rows;
        this.transactions = transactions;
        this.lock = lock;
        this.id = id;
    }

    UUID id() {
        return id;
    }

    void expect(int songs, int places) {
        transactions.execute(() -> requireOwn(rows.expect(id, songs, places)));
    }

    /** Belongs into the transaction that did it: the row never says more than is done. */
    void advance(ImportCount count) {
        requireOwn(rows.advance(
                id,
                count.songsDone(),
                count.placesDone(),
                count.newArtists(),
                count.newSongs(),
                count.changedSongs(),
                count.published(),
                count.newPlaces(),
                count.removedPlaces()));
    }

    void done(ImportReport report) {
        transactions.execute(() -> {
            rows.insertRemarks(id, ImportRemark.Kind.BAD_ROW, remarks(report.badRows()));
            rows.insertRemarks(id, ImportRemark.Kind.DUPLICATE, remarks(report.duplicates()));
            return requireOwn(rows.end(
                    id,
                    ImportState.DONE,
                    null,
                    report.badRows().size(),
                    report.duplicates().size()));
        });
    }

    void failed(String sentence) {
        end(ImportState.FAILED, sentence);
    }

    void interrupted() {
        end(ImportState.INTERRUPTED, null);
    }

    private void end(ImportState state, @Nullable String sentence) {
        transactions.execute(() -> rows.end(id, state, sentence, 0, 0));
    }

    /** While the database was away, the lock was lost and another import may have begun. */
    private static int requireOwn(int changed) {
        if (changed == 0) {
            throw new Problem.WrongState("This import lost its connection and another one began; run it again.", null)
                    .asException();
        }
        return changed;
    }

    private static String remarks(List<BadRow> lines) {
        return ContentJson.print(JsonNode.createArrayNode(IntStream.range(0, Math.min(lines.size(), MOST_REMARKS))
                .mapToObj(index -> remark(index + 1, lines.get(index)))
                .toList()));
    }

    private static JsonNode remark(int number, BadRow row) {
        return SongContent.object(
                "number", JsonNode.createNumberNode(number),
                "file", SongContent.text(row.file()),
                "line", JsonNode.createNumberNode(row.line()),
                "sentence", SongContent.text(row.sentence()));
    }

    @Override
    public void close() {
        lock.close();
    }
}
