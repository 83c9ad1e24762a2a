package org.linernotes.admin.review;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What has to change in an entry before it can be approved, as reviewers wrote it. */
@Singleton
public class ChangeRequests {
    private static final int EVENTS = 20;

    private final ReviewHistory history;

    ChangeRequests(ReviewHistory history) {
        this.history = history;
    }

    /** What was requested since it was submitted last. */
    public List<ReviewEvent> of(UUID entryId) {
        return open(history.of(Set.of(entryId), EVENTS));
    }

    /** The same of an entry's events, the latest first. */
    public static List<ReviewEvent> open(List<ReviewEvent> events) {
        return events.stream()
                .takeWhile(event -> !event.kind().equals("SUBMITTED"))
                .filter(event -> event.kind().equals("REQUEST_CHANGES"))
                .toList();
    }
}
