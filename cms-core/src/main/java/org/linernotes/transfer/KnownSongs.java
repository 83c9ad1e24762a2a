package org.linernotes.transfer;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linernotes.content.Words;

/**
 * The songs of the catalogue by their titles, and which of them the chart knows, in the order in which it came to know them.
 * What an import adds can be given back.
 */
final class KnownSongs {
    private final Map<String, List<TransferRows.Song>> songs = new HashMap<>();
    private final Map<UUID, Long> charted = new HashMap<>();
    private final CreditedArtists artists;
    private final List<TransferRows.Song> adding = new ArrayList<>();
    private final List<UUID> charting = new ArrayList<>();
    private long next;

    KnownSongs(List<TransferRows.Song> known, CreditedArtists artists) {
        this.artists = artists;
        for (var song : known) {
            called(song.title()).add(song);
            if (song.line() != null) {
                charted.put(song.entryId(), song.line());
                next = Math.max(next, song.line() + 1);
            }
        }
    }

    /** The one that has the title and the main artists of the chart's and that the chart does not know yet, if there is just one. */
    Optional<UUID> take(ImportedSong song) {
        var same = called(song.song().title()).stream()
                .filter(known -> !charted.containsKey(known.entryId()) && hasSameArtists(known, song))
                .map(TransferRows.Song::entryId)
                .toList();
        if (same.size() != 1) {
            return Optional.empty();
        }
        chart(same.getFirst());
        return Optional.of(same.getFirst());
    }

    /** A song that is new in the chart and in the catalogue. */
    void add(ImportedSong song, UUID entry, @Nullable String slug) {
        var known =
                new TransferRows.Song(entry, song.song().title(), slug, ids(song, false), ids(song, true), null, false);
        called(known.title()).add(known);
        adding.add(known);
        chart(entry);
    }

    private String ids(ImportedSong song, boolean featured) {
        var credit = song.credit().stream()
                .filter(part -> part.featured() == featured)
                .toList();
        return String.join(
                " ", artists.ids(credit).values().stream().map(UUID::toString).collect(toSet()));
    }

    private void chart(UUID entry) {
        charted.put(entry, next++);
        charting.add(entry);
    }

    /**
     * One with the title and one of the artists of the chart's; among those that the chart knows, one with the same main
     * artists that it knew first or that readers see.
     *
     * @param entry what the song is in the catalogue; null: it is being created
     */
    Optional<TransferRows.Song> like(ImportedSong song, @Nullable UUID entry) {
        return called(song.song().title()).stream()
                .filter(known -> !known.entryId().equals(entry))
                .filter(known -> charted.containsKey(known.entryId())
                        ? (known.live() || isFirst(known.entryId(), entry)) && hasSameArtists(known, song)
                        : sharesAnArtist(known, song))
                .findFirst();
    }

    private boolean isFirst(UUID known, @Nullable UUID entry) {
        var place = entry == null ? null : charted.get(entry);
        return place == null || Objects.requireNonNull(charted.get(known)) < place;
    }

    private List<TransferRows.Song> called(String title) {
        return songs.computeIfAbsent(Words.joined(title), _ -> new ArrayList<>());
    }

    private boolean hasSameArtists(TransferRows.Song known, ImportedSong song) {
        var mains = ids(known.mains());
        var performers = song.performers().distinct().toList();
        return mains.size() == performers.size() && performers.stream().allMatch(name -> mayBeAmong(name, mains));
    }

    private boolean sharesAnArtist(TransferRows.Song known, ImportedSong song) {
        var credited = ids(known.mains() + " " + known.guests());
        return song.credit().stream().anyMatch(part -> mayBeAmong(part.name(), credited));
    }

    private boolean mayBeAmong(String name, Set<String> ids) {
        return artists.find(name).stream()
                .anyMatch(artist -> ids.contains(artist.id().toString()));
    }

    private static Set<String> ids(String ids) {
        return new HashSet<>(Arrays.asList(ids.strip().split(" ", -1)));
    }

    void keep() {
        adding.clear();
        charting.clear();
    }

    void giveBack() {
        adding.forEach(song -> called(song.title()).remove(song));
        charting.forEach(charted::remove);
        keep();
    }
}
