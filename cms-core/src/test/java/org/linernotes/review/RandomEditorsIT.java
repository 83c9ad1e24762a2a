package org.linernotes.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linernotes.testing.AtOnce.inParallel;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linernotes.account.Actor;
import org.linernotes.account.Role;
import org.linernotes.database.TestConnections;
import org.linernotes.review.RandomEditor.Newsroom;
import org.linernotes.testing.Given;
import org.linernotes.testing.IntegrationTest;
import org.linernotes.testing.ReadersView;
import org.linernotes.testing.Rows;

/** What holds after random commands of random people, several at once, from drafts to publications. */
@IntegrationTest
class RandomEditorsIT {
    private static final int AT_ONCE = 4;
    private static final int FIRST_ENTRIES = 6;

    @Inject
    Given given;

    @Inject
    Rows rows;

    @Inject
    EditorCommands commands;

    @Inject
    TestConnections connections;

    @Test
    void invariantsHoldAndReadersNoticeNothingBeforeItsTime() throws Exception {
        play(ThreadLocalRandom.current().nextLong(), 500);
    }

    @Test
    @Tag("long")
    void invariantsHoldForManyCommands() throws Exception {
        play(ThreadLocalRandom.current().nextLong(), 10_000);
    }

    private void play(long seed, int count) throws Exception {
        System.out.println("Random editors: seed " + seed + ", " + count + " commands, and as many behind the scenes");
        var newsroom = newsroom();
        var editors = LongStream.range(0, AT_ONCE)
                .mapToObj(index -> new RandomEditor(newsroom, seed + index))
                .toList();

        give(editors, count, RandomEditor::giveAnyCommand);
        check(newsroom);

        var before = readersView(newsroom.entries());
        assertThat(before).isNotEmpty();
        give(editors, count, RandomEditor::giveHiddenCommand);
        check(newsroom);
        assertThat(readersView(newsroom.entries())).isEqualTo(before);

        report(editors);
    }

    private Newsroom newsroom() {
        var people = Stream.of(
                        Role.CONTRIBUTOR,
                        Role.EDITOR,
                        Role.EDITOR,
                        Role.EDITOR,
                        Role.PUBLISHER,
                        Role.MODERATOR,
                        Role.ADMIN)
                .map(role -> given.people().somebody("A random " + role, role))
                .toList();
        var entries = new CopyOnWriteArrayList<UUID>();
        Actor first = people.getFirst();
        for (var index = 0; index < FIRST_ENTRIES; index++) {
            entries.add(commands.create()
                    .execute(first, "Knot", Knots.titled("Knot", List.of()))
                    .entryId());
        }
        return new Newsroom(commands, rows, people, entries);
    }

    private static void give(List<RandomEditor> editors, int count, Consumer<RandomEditor> command) throws Exception {
        var left = new AtomicInteger(count);
        inParallel(editors.stream()
                .<Callable<RandomEditor>>map(editor -> () -> {
                    while (left.getAndDecrement() > 0) {
                        command.accept(editor);
                    }
                    return editor;
                })
                .toList());
    }

    private void check(Newsroom newsroom) {
        var history = new EditorialHistory(rows, newsroom.entries());
        assertThat(history.gapsInRevisionNumbers()).isEmpty();
        assertThat(history.headsThatAreNotTheNewest()).isEmpty();
        assertThat(history.unapprovedPublications()).isEmpty();
        assertThat(history.approvalsOfOwnWords()).isEmpty();
        assertThat(history.revisionsApprovedMoreOftenThanNeeded()).isEmpty();
        assertThat(history.worksThatTheJournalDoesNotTell()).isEmpty();
    }

    private List<String> readersView(List<UUID> entries) throws SQLException {
        try (var delivery = connections.asDelivery()) {
            return ReadersView.of(delivery, entries);
        }
    }

    private static void report(List<RandomEditor> editors) {
        var outcomes = new TreeMap<String, Integer>();
        editors.forEach(
                editor -> editor.outcomes().forEach((name, count) -> outcomes.merge(name, count, Integer::sum)));
        System.out.println("  " + outcomes);
        assertThat(outcomes).containsKeys("approve ok", "approve refused", "publish ok", "publish refused");
    }
}
