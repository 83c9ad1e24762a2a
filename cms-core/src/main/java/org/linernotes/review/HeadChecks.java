package org.linernotes.review;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toSet;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.linernotes.catalog.Artist;
import org.linernotes.catalog.Chart;
import org.linernotes.catalog.PageMode;
import org.linernotes.catalog.Song;
import org.linernotes.catalog.Topic;
import org.linernotes.catalog.TopicMembership;
import org.linernotes.content.Content;
import org.linernotes.content.ContentChecks;
import org.linernotes.content.Level;
import org.linernotes.content.Violation;
import org.linernotes.entry.StoredContents;
import org.linernotes.publication.RevisionRules;

/** What is wrong with the heads of entries, and what is worth a look: by themselves, and beside other entries. */
@Singleton
public class HeadChecks implements RevisionRules {
    private static final int FEW_SONGS = 3;

    private final StoredContents contents;
    private final ContentChecks checks;
    private final List<HeadCheck> others;
    private final HeadRows rows;

    HeadChecks(StoredContents contents, ContentChecks checks, List<HeadCheck> others, HeadRows rows) {
        this.contents = contents;
        this.checks = checks;
        this.others = others;
        this.rows = rows;
    }

    /** The violations of every level, those of the lowest level first, by the ids of the entries. */
    public Map<UUID, List<Violation>> check(Collection<UUID> entryIds) {
        return check(contents.heads(entryIds));
    }

    /** The same of one entry whose head was read already. */
    public List<Violation> check(UUID entryId, Content head) {
        return Objects.requireNonNull(check(Map.of(entryId, head)).get(entryId));
    }

    @Override
    public Map<UUID, List<Violation>> check(Map<UUID, Content> heads) {
        var found = new HashMap<UUID, List<Violation>>();
        heads.forEach((id, head) -> found.put(id, new ArrayList<>(checks.check(head))));
        Stream.of(
                        others.stream().flatMap(check -> check.find(heads)),
                        namesakes(heads),
                        draftedAddresses(heads),
                        songsWithoutFacts(heads),
                        emptyPages(heads),
                        takenKeys(heads),
                        topicsWithFewSongs(heads))
                .flatMap(findings -> findings)
                .forEach(finding ->
                        Objects.requireNonNull(found.get(finding.entryId())).add(finding.violation()));
        found.values().forEach(violations -> violations.sort(comparing(Violation::level)));
        return found;
    }

    private Stream<Finding> namesakes(Map<UUID, Content> heads) {
        var named = ids(heads, value -> value instanceof Artist || value instanceof Song);
        return named.isEmpty()
                ? Stream.empty()
                : rows.findNamesakes(named).stream()
                        .map(namesake -> new Finding(
                                namesake.entryId(),
                                new Violation(
                                        namesake.blocks() ? Level.REVIEW : Level.WARNING,
                                        "AMBIGUOUS",
                                        "disambiguation",
                                        (namesake.blocks()
                                                        ? "There is another “%s”; say here in a few words what tells them apart."
                                                        : "Another “%s” is being drafted; work on one of them together, or say here what tells them apart.")
                                                .formatted(namesake.title()),
                                        other(heads, namesake))));
    }

    /** Whoever submits first gets the address. */
    private Stream<Finding> draftedAddresses(Map<UUID, Content> heads) {
        var addressed = ids(heads, value -> !(value instanceof Chart));
        return rows.findDraftedAddresses(addressed).stream()
                .map(drafted -> new Finding(
                        drafted.entryId(),
                        new Violation(
                                Level.WARNING,
                                "ADDRESS_DRAFTED",
                                "slug",
                                "Another draft, “%s”, has this address, too; work on one of them together, or choose another address."
                                        .formatted(drafted.title()),
                                other(heads, drafted))));
    }

    private Stream<Finding> songsWithoutFacts(Map<UUID, Content> heads) {
        var songs = ids(heads, value -> value instanceof Song song && !song.stub());
        return songs.isEmpty()
                ? Stream.empty()
                : rows.findWithoutFacts(songs).stream()
                        .map(
                                song -> new Finding(
                                        song,
                                        new Violation(
                                                Level.REVIEW,
                                                "NO_FACTS",
                                                "stub",
                                                "Nobody has written a fact about this song; write one, or say that it is a stub.")));
    }

    private Stream<Finding> emptyPages(Map<UUID, Content> heads) {
        var artists = ids(
                heads,
                value -> value instanceof Artist artist && artist.pageMode() == PageMode.FULL && artist.bio() == null);
        return artists.isEmpty()
                ? Stream.empty()
                : rows.findWithoutWorks(artists).stream()
                        .map(
                                artist -> new Finding(
                                        artist,
                                        new Violation(
                                                Level.WARNING,
                                                "NOTHING_TO_READ",
                                                "pageMode",
                                                "There is neither a text, nor a fact, nor a song for this page, which cannot be published without one.")));
    }

    private Stream<Finding> takenKeys(Map<UUID, Content> heads) {
        var charts = ids(heads, Chart.class::isInstance);
        return charts.isEmpty()
                ? Stream.empty()
                : rows.findWithTakenKeys(charts).stream()
                        .map(chart -> new Finding(
                                chart.entryId(),
                                new Violation(
                                        chart.blocks() ? Level.REVIEW : Level.WARNING,
                                        "KEY_TAKEN",
                                        "key",
                                        chart.blocks()
                                                ? "Another chart has this key; give it one of its own."
                                                : "Another draft of a chart has this key, too; give one of them a key of its own.",
                                        other(heads, chart))));
    }

    /** Whom an entry is like is of its type. */
    private static String other(Map<UUID, Content> heads, HeadRows.Namesake namesake) {
        return Objects.requireNonNull(heads.get(namesake.entryId())).type().id(namesake.otherId());
    }

    private Stream<Finding> topicsWithFewSongs(Map<UUID, Content> heads) {
        var topics = ids(heads, value -> value instanceof Topic topic && topic.membership() == TopicMembership.MANUAL);
        return topics.isEmpty()
                ? Stream.empty()
                : rows.findTopicsWithFewSongs(topics, FEW_SONGS).stream()
                        .map(topic -> new Finding(
                                topic,
                                new Violation(
                                        Level.WARNING,
                                        "FEW_SONGS",
                                        "membership",
                                        "Fewer than three live songs name this topic.")));
    }

    private static Set<UUID> ids(Map<UUID, Content> heads, Predicate<Object> condition) {
        return heads.entrySet().stream()
                .filter(head -> condition.test(head.getValue().value()))
                .map(Map.Entry::getKey)
                .collect(toSet());
    }
}
