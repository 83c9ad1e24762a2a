package org.linernotes.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linernotes.testing.Given.unique;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.linernotes.account.AccountSamples;
import org.linernotes.account.Role;
import org.linernotes.entry.EntryRowSamples;
import org.linernotes.testing.Rows;

/** What must hold of comments that readers report at random while moderators decide on them on several nodes. */
@Singleton
public final class ModerationProof {
    private static final int COMMENTS = 8;

    private final CommentSamples samples;
    private final EntryRowSamples entries;
    private final AccountSamples accounts;
    private final Rows rows;

    ModerationProof(CommentSamples samples, EntryRowSamples entries, AccountSamples accounts, Rows rows) {
        this.samples = samples;
        this.entries = entries;
        this.accounts = accounts;
        this.rows = rows;
    }

    /** Readers and moderators of the same comments, each of whom does one thing whenever it is run. */
    public Cast cast(int readers, int moderators, Supplier<ModerationTools> nodes, long seed) {
        var song = UUID.randomUUID();
        entries.insert(
                song,
                UUID.randomUUID(),
                "Song",
                unique("Reported"),
                unique("reported"),
                "CLEAN",
                accounts.actor(Role.EDITOR).id(),
                1);
        entries.publish(song, -1);
        var comments = IntStream.range(0, COMMENTS)
                .mapToObj(_ -> samples.insert(song, null))
                .toList();
        return new Cast(
                comments,
                IntStream.range(0, readers)
                        .mapToObj(index -> new RandomReader(comments, nodes, samples, seed + index))
                        .toList(),
                IntStream.range(0, moderators)
                        .mapToObj(index ->
                                new RandomModerator(comments, nodes, accounts.actor(Role.MODERATOR), seed - 1 - index))
                        .toList());
    }

    /** Whoever takes part, with what they did and were told. */
    public final class Cast {
        private final List<UUID> comments;
        private final List<RandomReader> readers;
        private final List<RandomModerator> moderators;

        private Cast(List<UUID> comments, List<RandomReader> readers, List<RandomModerator> moderators) {
            this.comments = comments;
            this.readers = readers;
            this.moderators = moderators;
        }

        public Stream<Runnable> people() {
            return Stream.concat(readers.stream(), moderators.stream());
        }

        /** How often what happened, the failures of {@link #assertInvariants} among it in capitals. */
        public Map<String, Integer> outcomes() {
            var all = new TreeMap<String, Integer>();
            Stream.concat(readers.stream(), moderators.stream())
                    .forEach(
                            person -> person.outcomes().forEach((name, count) -> all.merge(name, count, Integer::sum)));
            return all;
        }

        /** In a sentence: how many reports were settled, and how many of those by a decision that had not seen them. */
        public String figures() {
            return "%d reports, %d of them settled by %d decisions, %d without having been seen"
                    .formatted(
                            reports().size(),
                            settled().values().stream().mapToInt(Set::size).sum(),
                            settled().size(),
                            unseen().size());
        }

        public void assertInvariants() {
            assertThat(unseen())
                    .as("settled reports that the decision did not see")
                    .isEmpty();
            assertThat(settled())
                    .as("what each decision settled is what it saw")
                    .isEqualTo(seen());
            assertThat(reports())
                    .as("each report that was taken is there once")
                    .hasSize(readers.stream()
                            .mapToInt(reader -> reader.taken().size())
                            .sum());
            for (var moderator : moderators) {
                assertThat(rows.column("SELECT id FROM comment_decision WHERE decided_by = ?", moderator.id()))
                        .as("decisions, each of which was answered once")
                        .hasSize(moderator.accepted());
            }
            for (var comment : comments) {
                assertThat(samples.openReports(comment)).isEqualTo((int) reportsOf(comment).values().stream()
                        .filter(String::isEmpty)
                        .count());
            }
            assertThat(outcomes().keySet()).noneMatch(name -> name.equals(name.toUpperCase(Locale.ROOT)));
        }

        /** What decisions saw of reports that they settle, if they saw any. */
        private Map<String, Set<String>> seen() {
            var seen = new TreeMap<String, Set<String>>();
            for (var moderator : moderators) {
                moderator.seen().forEach((decision, reports) -> {
                    if (!reports.isEmpty()) {
                        seen.put(decision.toString(), texts(reports));
                    }
                });
            }
            return seen;
        }

        private Map<String, Set<String>> settled() {
            var settled = new TreeMap<String, Set<String>>();
            reports().forEach((report, decision) -> {
                if (!decision.isEmpty()) {
                    settled.computeIfAbsent(decision, _ -> new TreeSet<>()).add(report);
                }
            });
            return settled;
        }

        private Set<String> unseen() {
            var unseen = new TreeSet<String>();
            var seen = seen();
            settled().forEach((decision, reports) -> {
                var of = seen.getOrDefault(decision, Set.of());
                reports.stream().filter(report -> !of.contains(report)).forEach(unseen::add);
            });
            return unseen;
        }

        private Map<String, String> reports() {
            var reports = new HashMap<String, String>();
            comments.forEach(comment -> reports.putAll(reportsOf(comment)));
            return reports;
        }

        /** Each report with the decision that settled it, or nothing. */
        private Map<String, String> reportsOf(UUID comment) {
            var reports = new HashMap<String, String>();
            rows.column("SELECT concat_ws('/', id, settled_by) FROM comment_report WHERE comment_id = ?", comment)
                    .forEach(row -> {
                        var ids = String.valueOf(row).split("/", -1);
                        reports.put(ids[0], ids.length == 1 ? "" : ids[1]);
                    });
            return reports;
        }

        private static Set<String> texts(Set<UUID> ids) {
            var texts = new TreeSet<String>();
            ids.forEach(id -> texts.add(id.toString()));
            return texts;
        }
    }
}
