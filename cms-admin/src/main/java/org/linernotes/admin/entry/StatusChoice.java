package org.linernotes.admin.entry;

import static org.linernotes.entry.PublicationState.ARCHIVED;
import static org.linernotes.entry.PublicationState.LIVE;
import static org.linernotes.entry.PublicationState.NEVER;
import static org.linernotes.entry.PublicationState.TRASHED;
import static org.linernotes.entry.PublicationState.UNPUBLISHED;

import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linernotes.entry.EntryFilter;
import org.linernotes.entry.PublicationState;
import org.linernotes.entry.WorkState;

/** A status to look for, by the words that the list shows. */
public enum StatusChoice {
    ANY("", "Any status", Set.of(NEVER, LIVE, UNPUBLISHED, ARCHIVED), Set.of()),
    DRAFT("draft", "Draft", Set.of(NEVER, LIVE, UNPUBLISHED), Set.of(WorkState.DRAFT)),
    REVIEW("in-review", "In review", Set.of(NEVER, LIVE, UNPUBLISHED), Set.of(WorkState.IN_REVIEW)),
    CHANGES(
            "changes-requested",
            "Changes requested",
            Set.of(NEVER, LIVE, UNPUBLISHED),
            Set.of(WorkState.CHANGES_REQUESTED)),
    APPROVED("approved", "Approved", Set.of(NEVER, LIVE, UNPUBLISHED), Set.of(WorkState.APPROVED)),
    SCHEDULED("scheduled", "Scheduled", Set.of(NEVER, LIVE, UNPUBLISHED), Set.of()),
    PUBLISHED("published", "Published", Set.of(LIVE), Set.of()),
    OFFLINE("unpublished", "Unpublished", Set.of(UNPUBLISHED), Set.of()),
    ARCHIVE("archived", "Archived", Set.of(ARCHIVED), Set.of()),
    TRASH("in-trash", "In trash", Set.of(TRASHED), Set.of());

    private final String key;
    private final String label;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of cannot be changed
    private final Set<PublicationState> publication;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of cannot be changed
    private final Set<WorkState> work;

    StatusChoice(String key, String label, Set<PublicationState> publication, Set<WorkState> work) {
        this.key = key;
        this.label = label;
        this.publication = publication;
        this.work = work;
    }

    static StatusChoice of(String key) {
        return Arrays.stream(values())
                .filter(choice -> choice.key.equals(key))
                .findFirst()
                .orElse(ANY);
    }

    EntryFilter filter(Set<String> types, @Nullable String words) {
        return new EntryFilter(types, publication, work, this == SCHEDULED, words);
    }

    public String key() {
        return key;
    }

    public String label() {
        return label;
    }
}
