package org.linernotes.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.linernotes.account.AccountSamples;
import org.linernotes.account.Actor;
import org.linernotes.account.Role;
import org.linernotes.comment.NewComment.Author;
import org.linernotes.entry.EntryRowSamples;

/** What every test of comments needs: a live song, a moderator, and words. */
abstract class CommentIT {
    static final Author LINC = new Author("Linc", "Beaumont, Tx", null);

    final PostComment postComment;
    final CommentSamples comments;
    final EntryRowSamples entries;
    final Actor moderator;
    final UUID song = UUID.randomUUID();

    CommentIT(PostComment postComment, CommentSamples comments, EntryRowSamples entries, AccountSamples accounts) {
        this.postComment = postComment;
        this.comments = comments;
        this.entries = entries;
        this.moderator = accounts.actor(Role.MODERATOR);
    }

    @BeforeEach
    void publishASong() {
        insert(song, "Song");
        entries.publish(song, -1);
        assertThat(comments.countOn(song)).isZero();
    }

    void insert(UUID id, String type) {
        entries.insert(id, UUID.randomUUID(), type, "Comments " + id, "comments/" + id, "CLEAN", moderator.id(), 1);
    }

    UUID post(String body) {
        return postComment.execute(comment(body));
    }

    NewComment comment(String body) {
        return comment(song, null, body, LINC);
    }

    static NewComment comment(UUID entry, @Nullable UUID parent, String body, Author author) {
        return new NewComment(entry, parent, body, author, UUID.randomUUID().toString(), Origin.UNKNOWN);
    }
}
