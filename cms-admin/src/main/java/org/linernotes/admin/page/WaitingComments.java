package org.linernotes.admin.page;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Locale;
import org.linernotes.comment.ModerationQueue;
import org.linernotes.comment.QueueName;

/** How many comments wait for moderators: one figure for the navigation and for the page of comments. */
@Singleton
public class WaitingComments {
    private static final Duration COUNTED = Duration.ofSeconds(5);
    private static final int MOST_COUNTED = 1_000;

    private final ModerationQueue queue;
    private final LoadingCache<QueueName, String> latest =
            Caffeine.newBuilder().expireAfterWrite(COUNTED).build(this::count);

    WaitingComments(ModerationQueue queue) {
        this.queue = queue;
    }

    /** As many as there are now; pages that are made after this show that figure or a newer one. */
    public String now() {
        var counted = count(QueueName.DEFAULT);
        latest.put(QueueName.DEFAULT, counted);
        return counted;
    }

    /** A few seconds old at most. */
    String lately() {
        return latest.get(QueueName.DEFAULT);
    }

    /** How many are in a queue; of very many it says so. */
    public String count(QueueName name) {
        var count = queue.count(name, MOST_COUNTED + 1);
        return count > MOST_COUNTED ? "1,000+" : String.format(Locale.ENGLISH, "%,d", count);
    }
}
