package org.linernotes.transfer;

import static java.util.stream.Collectors.groupingBy;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linernotes.content.Words;

/** The songs of the catalogue that the chart has no line for, by their titles; those taken can be given back. */
final class KnownSongs {
    private final Map<String, List<TransferRows.Song>> songs;
    private final CreditedArtists artists;
    private final Set<UUID> taken = new HashSet<>();
    private final Set<UUID> taking = new HashSet<>();

    KnownSongs(List<TransferRows.Song> songs, CreditedArtists artists) {
        this.songs = songs.stream().collect(groupingBy(song -> Words.joined(song.title())));
        this.artists = artists;
    }

    /** The one that has the title and the main artists of the chart's, if there is just one. */
    Optional<UUID> take(ImportedSong song) {
        var same = called(song).stream()
                .filter(known -> hasSameArtists(known, song))
                .map(TransferRows.Song::entryId)
                .toList();
        if (same.size() != 1) {
            return Optional.empty();
        }
        taking.add(same.getFirst());
        return Optional.of(same.getFirst());
    }

    /** One with the title and one of the artists of the chart's. */
    Optional<TransferRows.Song> like(ImportedSong song, @Nullable UUID entry) {
        return called(song).stream()
                .filter(known -> !known.entryId().equals(entry) && sharesAnArtist(known, song))
                .findFirst();
    }

    private List<TransferRows.Song> called(ImportedSong song) {
        return songs.getOrDefault(Words.joined(song.song().title()), List.of()).stream()
                .filter(known -> !taken.contains(known.entryId()) && !taking.contains(known.entryId()))
                .toList();
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
        taken.addAll(taking);
        taking.clear();
    }

    void giveBack() {
        taking.clear();
    }
}
