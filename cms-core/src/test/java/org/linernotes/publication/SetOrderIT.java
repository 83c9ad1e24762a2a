package org.linernotes.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.linernotes.entry.RevisionRef;
import org.linernotes.problem.ProblemException;
import org.linernotes.publication.Encyclopedia.Knot;
import org.linernotes.testing.IntegrationTest;
import org.linernotes.testing.Rows;

/** The order in which people work makes no difference to what readers end up with, and a refusal makes none at all. */
@IntegrationTest
class SetOrderIT {
    @Inject
    Encyclopedia given;

    @Inject
    Commands commands;

    @Inject
    SettlePast settlePast;

    @Inject
    Rows rows;

    @Test
    void anyOrderOfPublishingAndUnpublishingEndsInTheSameGraph() {
        var seed = ThreadLocalRandom.current().nextLong();
        System.out.println("Orders of publishing: seed " + seed);
        var random = new Random(seed);
        var items = graph(random);
        publish(items);
        var together = published(items);

        for (var round = 0; round < 5; round++) {
            tryUntilDone(random, items, item -> unpublish(List.of(item)));
            assertThat(published(items)).isEmpty();
            tryUntilDone(random, items, item -> publish(List.of(item)));
            assertThat(published(items)).isEqualTo(together);
        }
    }

    @Test
    void aRefusedCommandChangesNothing() {
        var artist = given.approved(Knot.titled("Simple Minds"));
        var song = given.approved(Knot.titled("Belfast Child").requiring(artist.entryId()));
        publish(List.of(artist, song));
        var before = everythingStored();

        assertThatThrownBy(() -> unpublish(List.of(artist))).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> publish(List.of(song, given.draft(Knot.titled("A draft")))))
                .isInstanceOf(ProblemException.class);

        assertThat(everythingStored()).isEqualTo(before);
    }

    @Test
    void whatEndedLongAgoIsSettledInBatches() {
        var song = given.approved(Knot.titled("Bad"));
        given.update("""
                INSERT INTO publication (entry_id, type, revision_id, title, sort_title, content, content_changed_at, live, ended_by)
                SELECT ?, 'Knot', ?, 'Bad', 'bad', '{}', now(),
                       tstzrange(now() - INTERVAL '3 hours' - n * INTERVAL '1 hour', now() - INTERVAL '2 hours' - n * INTERVAL '1 hour'),
                       'UNPUBLISHED'
                  FROM generate_series(0, 599) AS n""", song.entryId(), song.revisionId());
        given.update("""
                INSERT INTO publication (entry_id, type, revision_id, title, sort_title, content, content_changed_at, live, ended_by)
                SELECT ?, 'Knot', ?, 'Bad', 'bad', '{}', now(), tstzrange(now() - INTERVAL '59 minutes', now() - INTERVAL '58 minutes'),
                       'UNPUBLISHED'""", song.entryId(), song.revisionId());
        publish(List.of(song));
        var before = rows.hash();

        assertThat(settlePast.settle()).isGreaterThanOrEqualTo(600);
        assertThat(given.column(
                        "SELECT count(*) || ' ' || count(*) FILTER (WHERE settled) FROM publication WHERE entry_id = ?",
                        song.entryId()))
                .containsExactly("602 600");
        assertThat(rows.hash()).isEqualTo(before);
    }

    private List<RevisionRef> graph(Random random) {
        var items = new ArrayList<RevisionRef>();
        for (var index = 0; index < 12; index++) {
            var requires = items.isEmpty()
                    ? List.<UUID>of()
                    : random.ints(random.nextInt(3), 0, items.size())
                            .distinct()
                            .mapToObj(target -> items.get(target).entryId())
                            .toList();
            items.add(given.approved(Knot.titled("Knot " + index)
                    .at("knot-" + UUID.randomUUID())
                    .requiring(requires.toArray(UUID[]::new))));
        }
        return items;
    }

    private static void tryUntilDone(
            Random random, List<RevisionRef> items, java.util.function.Consumer<RevisionRef> command) {
        var left = new ArrayList<>(items);
        while (!left.isEmpty()) {
            Collections.shuffle(left, random);
            var before = left.size();
            left.removeIf(item -> {
                try {
                    command.accept(item);
                    return true;
                } catch (ProblemException refused) {
                    return false;
                }
            });
            assertThat(left).hasSizeLessThan(before);
        }
    }

    private List<String> published(List<RevisionRef> items) {
        return given.column(
                """
                SELECT concat_ws(' ', p.entry_id, p.revision_id, p.slug, p.content, r.field, r.target_id, r.required)
                  FROM live.publication v
                  JOIN publication p ON p.id = v.id
                  LEFT JOIN reference r ON r.publication_id = p.id
                 WHERE p.entry_id = ANY(CAST(? AS uuid[]))
                 ORDER BY 1""", items.stream().map(item -> item.entryId().toString()).collect(Collectors.joining(",", "{", "}")));
    }

    private List<String> everythingStored() {
        return List.of("publication", "reference", "publication_value", "publication_rank", "outbox").stream()
                .flatMap(table ->
                        given
                                .column("SELECT md5(string_agg(t::text, '' ORDER BY t::text)) FROM " + table + " t")
                                .stream())
                .toList();
    }

    private void publish(List<RevisionRef> items) {
        commands.publish().execute(given.publisher(), new PublishRequest(items, null, null, null));
    }

    private void unpublish(List<RevisionRef> items) {
        var entries = items.stream().map(RevisionRef::entryId).toList();
        commands.unpublish().execute(given.publisher(), new UnpublishRequest(entries, null, "a reason", null, null));
    }
}
