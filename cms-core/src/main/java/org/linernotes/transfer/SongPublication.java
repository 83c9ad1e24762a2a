package org.linernotes.transfer;

import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.linernotes.entry.RevisionRef;

/** Publishes what imports wrote of songs and their artists, this one and those that stopped or did not publish. */
record SongPublication(TransferRows rows, ImportCommands commands, ImportNotes notes, SongDoubts doubts) {
    /** Answers how many entries became live. */
    int publish(Map<ImportedSong, UUID> entries) {
        var songs = withoutDoubtful(entries);
        var performers = rows.findLeftArtists(entries.values(), songs.keySet());
        var waiting = songs.isEmpty() ? Map.<UUID, TransferRows.Waiting>of() : findWaiting(songs.keySet(), performers);
        report(entries, waiting);
        var revisions = new LinkedHashMap<UUID, RevisionRef>();
        performers.stream()
                .filter(performer -> !waiting.containsKey(performer.songId()))
                .forEach(performer -> revisions.put(performer.entryId(), performer.ref()));
        songs.keySet().removeAll(waiting.keySet());
        revisions.putAll(songs);
        commands.publish(revisions.values());
        return revisions.size();
    }

    /** What imports left of the songs, but of those that an editor must look at. */
    private Map<UUID, RevisionRef> withoutDoubtful(Map<ImportedSong, UUID> entries) {
        var left = rows.findLeft(entries.values()).stream().collect(toMap(TransferRows.Left::entryId, song -> song));
        var sure = new LinkedHashMap<UUID, RevisionRef>();
        entries.forEach((song, entry) -> {
            var found = left.get(entry);
            if (found != null) {
                doubts.of(song, found)
                        .ifPresentOrElse(doubt -> notes.staysDraft(song, doubt), () -> sure.put(entry, found.ref()));
            }
        });
        return sure;
    }

    /** Songs that need what nobody publishes now, such as an artist somebody is still writing. */
    private Map<UUID, TransferRows.Waiting> findWaiting(Set<UUID> songs, List<TransferRows.LeftArtist> performers) {
        var together = new LinkedHashSet<>(songs);
        performers.forEach(performer -> together.add(performer.entryId()));
        return rows.findWaiting(together).stream().collect(toMap(TransferRows.Waiting::entryId, waiting -> waiting));
    }

    private void report(Map<ImportedSong, UUID> entries, Map<UUID, TransferRows.Waiting> waiting) {
        entries.forEach((song, entry) -> {
            var wait = waiting.get(entry);
            if (wait != null) {
                notes.staysDraft(song, "“%s”, which it needs, %s".formatted(wait.needed(), wait.reason()));
            }
        });
    }
}
