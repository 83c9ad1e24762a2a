package org.linernotes.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linernotes.account.AccountSamples;
import org.linernotes.account.Role;
import org.linernotes.testing.IntegrationTest;

@IntegrationTest
class EntryListIT {
    private final EntryList entryList;
    private final EntryRowSamples rows;
    private final UUID author;
    private final String mark = "list" + UUID.randomUUID().toString().substring(0, 8);
    private final EntryFilter mine = new EntryFilter(Set.of(), Set.of(), Set.of(), false, mark);

    EntryListIT(EntryList entryList, EntryRowSamples rows, AccountSamples accounts) {
        this.entryList = entryList;
        this.rows = rows;
        this.author = accounts.account(Role.EDITOR).id();
    }

    @BeforeEach
    void createSome() {
        for (var number = 0; number < 7; number++) {
            insert("Song", "DRAFT", number / 3);
        }
    }

    @ParameterizedTest
    @EnumSource
    void pagesForwardsAndBackwardsWithoutGapsOrRepeats(EntryOrder order) {
        var whole = entryList.after(mine, order, null, 100);
        var forwards = new ArrayList<EntrySummary>();
        var page = entryList.after(mine, order, null, 3);
        forwards.addAll(page.entries());
        while (page.hasNext()) {
            page = entryList.after(mine, order, page.next().orElseThrow(), 3);
            forwards.addAll(page.entries());
        }
        assertThat(forwards).isEqualTo(whole.entries()).hasSize(7).doesNotHaveDuplicates();

        var backwards = new ArrayList<>(page.entries());
        while (page.hasPrevious()) {
            page = entryList.before(mine, order, page.previous().orElseThrow(), 3);
            backwards.addAll(0, page.entries());
        }
        assertThat(backwards).isEqualTo(forwards);
    }

    @Test
    void cursorsSurviveTheirWayThroughAnAddress() {
        for (var order : EntryOrder.values()) {
            var position = entryList.after(mine, order, null, 3).next().orElseThrow();
            assertThat(EntryPosition.parse(order, position.cursor())).hasValue(position);
        }
        for (var foreign : List.of("", "%%%", "bm9uc2Vuc2U", "\u0000", "x".repeat(100_000))) {
            assertThat(EntryPosition.parse(EntryOrder.TITLE_ASC, foreign)).isEmpty();
        }
        var byTitle =
                entryList.after(mine, EntryOrder.TITLE_ASC, null, 3).next().orElseThrow();
        assertThat(EntryPosition.parse(EntryOrder.UPDATED_DESC, byTitle.cursor()))
                .isEmpty();
    }

    @Test
    void statusFollowsFromIntervalsAndWork() {
        var live = insert("Artist", "DRAFT", 0);
        rows.publish(live, -60);
        rows.revise(live, UUID.randomUUID());
        var scheduled = insert("Artist", "APPROVED", 0);
        rows.publish(scheduled, 60);
        var begun = insert("Artist", "APPROVED", 0);
        rows.publish(begun, -1);
        var ending = insert("Artist", "CLEAN", 0);
        rows.publishUntil(ending, -60, 60, "EXPIRED");
        var expired = insert("Artist", "CLEAN", 0);
        rows.publishUntil(expired, -60, -30, "EXPIRED");
        var replaced = insert("Artist", "CLEAN", 0);
        rows.publishUntil(replaced, -60, 60, "REPLACED");
        rows.publish(replaced, 60);

        assertThat(status(live)).hasToString("Published · newer draft");
        assertThat(status(scheduled).toString())
                .startsWith("Approved · scheduled ")
                .doesNotContain("ends");
        assertThat(status(begun)).hasToString("Published");
        assertThat(status(ending).toString()).startsWith("Published · ends ");
        assertThat(status(expired)).hasToString("Expired");
        assertThat(status(replaced).toString())
                .startsWith("Published · scheduled ")
                .doesNotContain("ends");
    }

    @Test
    void filtersCombine() {
        var live = insert("Artist", "DRAFT", 0);
        rows.publish(live, -60);
        rows.revise(live, UUID.randomUUID());

        assertThat(find(Set.of("Artist"), Set.of(), Set.of())).containsExactly(live);
        assertThat(find(Set.of("Artist", "Song"), Set.of(), Set.of())).hasSize(8);
        assertThat(find(Set.of(), Set.of(PublicationState.LIVE), Set.of(WorkState.DRAFT)))
                .containsExactly(live);
        assertThat(find(Set.of("Song"), Set.of(PublicationState.LIVE), Set.of()))
                .isEmpty();
        assertThat(find(Set.of(), Set.of(), Set.of(WorkState.APPROVED))).isEmpty();
        assertThat(entryList.count(mine, 100)).isEqualTo(8);
        assertThat(entryList.count(mine, 5)).isEqualTo(5);
    }

    @Test
    void wordsAreNoPattern() {
        for (var marks : List.of("%x", "_x", "\\x", "\u0000' OR 1 = 1 --", "\ud800x", "' | 'q':*")) {
            assertThat(entryList
                            .after(words(marks), EntryOrder.UPDATED_DESC, null, 1)
                            .entries())
                    .as(marks)
                    .isEmpty();
        }
        assertThat(entryList.count(words("%"), 100)).as("marks are nothing").isEqualTo(7);
    }

    private EntryFilter words(String words) {
        return new EntryFilter(Set.of(), Set.of(), Set.of(), false, mark + words);
    }

    private List<UUID> find(Set<String> types, Set<PublicationState> publication, Set<WorkState> work) {
        var filter = new EntryFilter(types, publication, work, false, mark);
        return entryList.after(filter, EntryOrder.UPDATED_DESC, null, 100).entries().stream()
                .map(EntrySummary::id)
                .toList();
    }

    private EntryStatus status(UUID id) {
        return entryList.find(id).orElseThrow().status();
    }

    private UUID insert(String type, String work, int minutesAgo) {
        var id = UUID.randomUUID();
        rows.insert(id, UUID.randomUUID(), type, "Title " + mark, mark + "/" + id, work, author, minutesAgo);
        return id;
    }
}
