package org.linernotes.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryStatusTest {
    private static final Instant FRIDAY = Instant.parse("2026-11-27T09:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "NEVER, DRAFT, Draft",
        "NEVER, IN_REVIEW, In review",
        "NEVER, CHANGES_REQUESTED, Changes requested",
        "NEVER, APPROVED, Approved",
        "LIVE, CLEAN, Published",
        "LIVE, DRAFT, Published · newer draft",
        "LIVE, IN_REVIEW, Published · update in review",
        "LIVE, CHANGES_REQUESTED, Published · changes requested",
        "LIVE, APPROVED, Published · update approved",
        "UNPUBLISHED, CLEAN, Unpublished",
        "UNPUBLISHED, DRAFT, Unpublished · draft",
        "ARCHIVED, CLEAN, Archived",
        "TRASHED, DRAFT, In trash",
    })
    void hasOneWordForEachCombination(PublicationState publication, WorkState work, String words) {
        assertThat(status(publication, work, null, null)).hasToString(words);
    }

    @Test
    void saysWhenSomethingWillChange() {
        assertThat(status(PublicationState.NEVER, WorkState.APPROVED, FRIDAY, FRIDAY.plusSeconds(3600)))
                .hasToString("Approved · scheduled 27 Nov 2026, 09:00 UTC · ends 27 Nov 2026, 10:00 UTC");
        assertThat(new EntryStatus(PublicationState.UNPUBLISHED, WorkState.CLEAN, true, true, null, null))
                .hasToString("Expired · taken down");
    }

    @Test
    void isTotalAndTellsLiveCombinationsApart() {
        var live = new HashSet<String>();
        for (var publication : PublicationState.values()) {
            for (var work : WorkState.values()) {
                var status = status(publication, work, null, null);
                assertThat(status.word()).isNotBlank();
                if (publication == PublicationState.LIVE) {
                    live.add(status.toString());
                }
            }
        }
        assertThat(live).hasSameSizeAs(Arrays.asList(WorkState.values()));
    }

    private static EntryStatus status(
            PublicationState publication, WorkState work, @Nullable Instant scheduledAt, @Nullable Instant endsAt) {
        return new EntryStatus(publication, work, false, false, scheduledAt, endsAt);
    }
}
