package org.linernotes.testing;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linernotes.account.Actor;
import org.linernotes.entry.RevisionRef;

/**
 * An entry as a command left it; each step answers it anew.
 *
 * @param review null: it was never submitted
 */
public record GivenEntry(
        GivenCommands commands,
        GivenPeople people,
        String type,
        TreeMap<String, Object> content,
        Actor author,
        RevisionRef head,
        @Nullable UUID review) {
    public UUID entryId() {
        return head.entryId();
    }

    public UUID revisionId() {
        return head.revisionId();
    }

    public UUID reviewId() {
        return Objects.requireNonNull(review);
    }

    /** Saved with another value of a field, by its author. */
    public GivenEntry revised(String field, Object value) {
        return revisedBy(author, field, value);
    }

    public GivenEntry revisedBy(Actor somebody, String field, Object value) {
        var changed = new TreeMap<>(content);
        changed.put(field, value);
        var saved = commands.save(somebody, head, Given.json(changed));
        return new GivenEntry(commands, people, type, changed, author, saved.head(), review);
    }

    public GivenEntry submitted() {
        return new GivenEntry(commands, people, type, content, author, head, commands.submit(author, head));
    }

    public GivenEntry sentBack() {
        commands.requestChanges(people.reviewer(), reviewId(), head, "Name a source.");
        return this;
    }

    public GivenEntry nowApproved() {
        commands.approve(people.reviewer(), reviewId(), head);
        return this;
    }

    public GivenEntry nowPublished() {
        commands.publish(people.publisher(), head);
        return this;
    }

    public GivenEntry scheduled(Instant at) {
        commands.schedule(people.publisher(), at, head);
        return this;
    }

    public GivenEntry unpublished() {
        commands.unpublish(people.publisher(), entryId());
        return this;
    }

    public GivenEntry trashed() {
        commands.trash(author, entryId());
        return this;
    }

    /** The same at another revision, in another review. */
    public GivenEntry at(String revisionId, @Nullable String reviewId) {
        return new GivenEntry(
                commands,
                people,
                type,
                content,
                author,
                new RevisionRef(entryId(), UUID.fromString(revisionId)),
                reviewId == null ? null : UUID.fromString(reviewId));
    }

    /** The address of its head. */
    public String slug() {
        return commands.slug(entryId());
    }

    /** The content with another value of a field, to be sent to a command. */
    public Map<String, Object> contentWith(String field, Object value) {
        var changed = new TreeMap<>(content);
        changed.put(field, value);
        return changed;
    }
}
