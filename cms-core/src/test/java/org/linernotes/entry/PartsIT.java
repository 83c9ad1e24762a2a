package org.linernotes.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linernotes.testing.Given.unique;

import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linernotes.content.ContentParts;
import org.linernotes.content.TypeId;
import org.linernotes.problem.Problem;
import org.linernotes.testing.Given;
import org.linernotes.testing.GivenEntry;
import org.linernotes.testing.IntegrationTest;
import org.linernotes.testing.Refusals;
import org.linernotes.testing.Rows;
import org.linernotes.testing.StatementCounter;

/** Parts of contents, such as videos: whose they are, and what they are called from their first draft on. */
@IntegrationTest
class PartsIT {
    @Inject
    Given given;

    @Inject
    Rows rows;

    @Inject
    StatementCounter statements;

    @Inject
    SaveEntry saveEntry;

    @Inject
    CreateEntries createEntries;

    @Inject
    StoredContents contents;

    @Test
    void aNewPartGetsAnIdThatStays() {
        var song =
                given.song(unique("Part")).with("videos", videos("One", "Two")).draft();
        var ids = partIds(song);

        var saved = save(song, Map.of("videos", videos("Zero", "One", "Two")));

        assertThat(saved.unchanged()).isFalse();
        assertThat(ids).hasSize(2);
        assertThat(partIds(song)).hasSize(3).containsAll(ids);
        assertThat(rows.column("SELECT DISTINCT kind FROM part_owner WHERE entry_id = ?", song.entryId()))
                .containsExactly("MusicVideo");
    }

    @Test
    void equalContentWithoutIdsMakesNoRevision() {
        var song =
                given.song(unique("Part")).with("videos", videos("One", "Two")).draft();
        var before = rows.hash();

        var saved = save(song, Map.of("videos", videos("One", "Two")));

        assertThat(saved.unchanged()).isTrue();
        assertThat(rows.hash()).isEqualTo(before);
    }

    @Test
    void aPartOfAnotherEntryIsRefusedWithItsOwner() {
        var title = unique("Owner");
        var owner = given.song(title).with("videos", videos("One")).draft();
        var id = new TypeId("video", partIds(owner).getFirst()).toString();
        var song = given.song(unique("Thief")).draft();
        var before = rows.hash();

        assertThat(Refusals.of(() -> save(song, Map.of("videos", List.of(Map.of("id", id, "title", "One"))))))
                .singleElement()
                .isInstanceOfSatisfying(Problem.Invalid.class, refused -> {
                    assertThat(refused.code()).isEqualTo("PART_OF_ANOTHER");
                    assertThat(refused.path()).isEqualTo("videos[0].id");
                    assertThat(refused.message()).contains(title);
                });
        assertThat(rows.hash()).isEqualTo(before);
    }

    @Test
    void aPartThatWasRemovedMayComeBack() {
        var song = given.song(unique("Part")).with("videos", videos("One")).draft();
        var id = partIds(song).getFirst();
        var without = song.revised("videos", List.of());

        without.revised("videos", List.of(Map.of("id", new TypeId("video", id).toString(), "title", "One again")));

        assertThat(partIds(song)).containsExactly(id);
    }

    @Test
    void entriesOfOneRequestDoNotShareAPart() {
        var id = new TypeId("video", UUID.randomUUID()).toString();
        var drafts = List.of(newSong("a", id), newSong("b", id));

        assertThat(Refusals.messages(() -> createEntries.execute(given.people().editor(), drafts)))
                .containsExactly("Two of these entries have a part with the same id; leave one out.");
    }

    @Test
    void partsOfManyEntriesCostNoMoreStatementsThanThoseOfOne() {
        var one = statements.during(() -> create(1));
        var many = statements.during(() -> create(20));

        assertThat(many.on("default")).hasSameSizeAs(one.on("default"));
    }

    private void create(int count) {
        createEntries.execute(
                given.people().editor(),
                IntStream.range(0, count)
                        .mapToObj(index -> newSong("song" + index, null))
                        .toList());
    }

    private static NewEntry newSong(String clientId, @Nullable String videoId) {
        var video = new TreeMap<String, Object>(Map.of("title", "Video"));
        if (videoId != null) {
            video.put("id", videoId);
        }
        return new NewEntry(clientId, "Song", JsonNode.from(Map.of("title", unique("Many"), "videos", List.of(video))));
    }

    private SavedEntry save(GivenEntry song, Map<String, ?> changes) {
        var content = new TreeMap<String, Object>(song.content());
        content.putAll(changes);
        return saveEntry.execute(
                song.author(), new SaveRequest(song.entryId(), song.revisionId(), JsonNode.from(content)));
    }

    private static List<Map<String, String>> videos(String... titles) {
        return List.of(titles).stream().map(title -> Map.of("title", title)).toList();
    }

    private List<UUID> partIds(GivenEntry entry) {
        var head = contents.heads(List.of(entry.entryId())).get(entry.entryId());
        return ContentParts.in(Objects.requireNonNull(head)).stream()
                .map(part -> part.id())
                .toList();
    }
}
