package org.linernotes.entry;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where an entry stands: one word and what has to be added to it, for every combination.
 *
 * @param expired whether it ended by itself when it ended last
 * @param scheduledAt when the next interval begins
 * @param endsAt when readers will have seen the last of it
 */
public record EntryStatus(
        PublicationState publication,
        WorkState work,
        boolean expired,
        boolean withheld,
        @Nullable Instant scheduledAt,
        @Nullable Instant endsAt) {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm 'UTC'", Locale.UK).withZone(ZoneOffset.UTC);

    /** The one word, such as {@code In review} or {@code Published}. */
    public String word() {
        return switch (publication) {
            case NEVER -> newWord();
            case LIVE -> "Published";
            case UNPUBLISHED -> expired ? "Expired" : "Unpublished";
            case ARCHIVED -> "Archived";
            case TRASHED -> "In trash";
        };
    }

    /** What is being done beside what readers see, such as {@code newer draft}; empty if nothing is. */
    public String workSuffix() {
        return switch (publication) {
            case LIVE -> updateSuffix();
            case UNPUBLISHED -> restSuffix();
            case NEVER, ARCHIVED, TRASHED -> "";
        };
    }

    /** Word and suffixes in one line, such as {@code Published · newer draft · ends 27 Nov 2026, 09:00 UTC}. */
    @Override
    public String toString() {
        var line = new StringBuilder(word());
        append(line, workSuffix());
        append(line, scheduledAt == null ? "" : "scheduled " + MOMENT.format(scheduledAt));
        append(line, endsAt == null ? "" : "ends " + MOMENT.format(endsAt));
        append(line, withheld ? "taken down" : "");
        return line.toString();
    }

    private static void append(StringBuilder line, String suffix) {
        if (!suffix.isEmpty()) {
            line.append(" · ").append(suffix);
        }
    }

    private String newWord() {
        return switch (work) {
            case DRAFT -> "Draft";
            case IN_REVIEW -> "In review";
            case CHANGES_REQUESTED -> "Changes requested";
            case APPROVED, CLEAN -> "Approved";
        };
    }

    private String updateSuffix() {
        return switch (work) {
            case CLEAN -> "";
            case DRAFT -> "newer draft";
            case IN_REVIEW -> "update in review";
            case CHANGES_REQUESTED -> "changes requested";
            case APPROVED -> "update approved";
        };
    }

    private String restSuffix() {
        return switch (work) {
            case CLEAN -> "";
            case DRAFT -> "draft";
            case IN_REVIEW -> "in review";
            case CHANGES_REQUESTED -> "changes requested";
            case APPROVED -> "approved";
        };
    }
}
