package org.linernotes.testing;

import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linernotes.account.Actor;
import org.linernotes.content.ContentModel;
import org.linernotes.entry.RevisionRef;

/**
 * What a test starts from: people, and entries in any state, all made by the real commands.
 *
 * <p>{@code given.song("Yesterday").inReview()}. Titles are made unique by the test, or with {@link #unique}.
 */
@Singleton
public class Given {
    private final GivenPeople people;
    private final GivenCommands commands;
    private final ContentModel model;
    private @Nullable GivenEntry artist;

    Given(GivenPeople people, GivenCommands commands, ContentModel model) {
        this.people = people;
        this.commands = commands;
        this.model = model;
    }

    /** The words with something behind them that no other test has. */
    public static String unique(String words) {
        return words + " " + UUID.randomUUID().toString().substring(0, 8);
    }

    public GivenPeople people() {
        return people;
    }

    /** A song of a published artist that all these songs share, complete enough to be published. */
    public DraftToBe song(String title) {
        return songBy(publishedArtist(), title);
    }

    public DraftToBe songBy(GivenEntry performer, String title) {
        return entry(
                "Song",
                Map.of(
                        "title",
                        title,
                        "artistCredit",
                        List.of(Map.of("artist", id(performer))),
                        "releaseYear",
                        1987,
                        "stub",
                        true));
    }

    /** A group that somebody has written about, complete enough to be published. */
    public DraftToBe artist(String name) {
        return entry(
                "Artist", Map.of("name", name, "sortName", name, "kind", "GROUP", "bio", words("Somebody who plays.")));
    }

    /** A text of one paragraph. */
    public static Map<String, Object> words(String words) {
        return Map.of(
                "type",
                "doc",
                "content",
                List.of(Map.of("type", "paragraph", "content", List.of(Map.of("type", "text", "text", words)))));
    }

    /** A chart of 100 singles in the United States. */
    public DraftToBe chart(String key) {
        return entry(
                "Chart",
                Map.of(
                        "key",
                        key,
                        "name",
                        key,
                        "territory",
                        Map.of("code", "US", "name", "United States"),
                        "kind",
                        "SINGLES",
                        "size",
                        100));
    }

    /** An entry of any type with that content. */
    public DraftToBe entry(String type, Map<String, ?> content) {
        return new DraftToBe(commands, people, type, new TreeMap<>(content), people.editor());
    }

    /** Drafts in one review, which is answered. */
    public UUID submitTogether(List<GivenEntry> drafts) {
        return commands.submit(drafts.getFirst().author(), heads(drafts));
    }

    /** Drafts submitted and approved together. */
    public void approveTogether(List<GivenEntry> drafts) {
        commands.approve(people.reviewer(), submitTogether(drafts), heads(drafts));
    }

    /** What was approved together goes live together. */
    public void scheduleTogether(List<GivenEntry> approved, Instant at) {
        commands.schedule(people.publisher(), at, heads(approved));
    }

    private static RevisionRef[] heads(List<GivenEntry> entries) {
        return entries.stream().map(GivenEntry::head).toArray(RevisionRef[]::new);
    }

    /** The id as clients write it. */
    public String id(GivenEntry entry) {
        return model.type(entry.type()).id(entry.entryId());
    }

    private synchronized GivenEntry publishedArtist() {
        var known = artist;
        if (known == null) {
            known = artist(unique("Given Artist")).published();
            artist = known;
        }
        return known;
    }

    static JsonNode json(Map<String, ?> content) {
        return JsonNode.from(content);
    }

    /** An entry that does not exist yet; its last word says how far it shall be. */
    public record DraftToBe(
            GivenCommands commands, GivenPeople people, String type, TreeMap<String, Object> content, Actor author) {
        public DraftToBe by(Actor somebody) {
            return new DraftToBe(commands, people, type, content, somebody);
        }

        /** The same with another value of a field. */
        public DraftToBe with(String field, Object value) {
            var changed = new TreeMap<>(content);
            changed.put(field, value);
            return new DraftToBe(commands, people, type, changed, author);
        }

        public DraftToBe without(String field) {
            var changed = new TreeMap<>(content);
            changed.remove(field);
            return new DraftToBe(commands, people, type, changed, author);
        }

        public GivenEntry draft() {
            var created = commands.create(author, type, json(content));
            return new GivenEntry(commands, people, type, content, author, created.head(), null);
        }

        public GivenEntry inReview() {
            return draft().submitted();
        }

        public GivenEntry changesRequested() {
            return inReview().sentBack();
        }

        public GivenEntry approved() {
            return inReview().nowApproved();
        }

        public GivenEntry published() {
            return approved().nowPublished();
        }
    }
}
