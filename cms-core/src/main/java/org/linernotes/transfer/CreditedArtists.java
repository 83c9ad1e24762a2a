package org.linernotes.transfer;

import static java.util.stream.Collectors.toMap;

import io.micronaut.json.tree.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linernotes.catalog.SpecialArtists;
import org.linernotes.content.ContentJson;
import org.linernotes.content.Slug;
import org.linernotes.entry.SavedEntry;

/** The artists that credits name, those of the catalogue and those the import adds; what it added can be given back. */
final class CreditedArtists {
    private static final String NAMELESS = "artist";

    private final TransferRows rows;
    private final ImportCommands commands;
    private final ImportNotes notes;
    private final FreeSlugs slugs;
    private final Map<String, ImportedArtist> kept = new HashMap<>();
    private final Map<String, ImportedArtist> changed = new HashMap<>();

    CreditedArtists(TransferRows rows, ImportCommands commands, ImportNotes notes) {
        this.rows = rows;
        this.commands = commands;
        this.notes = notes;
        this.slugs = new FreeSlugs(rows.findSlugs("Artist"));
        rows.findArtists().forEach(artist -> kept.putIfAbsent(artist.name(), ImportedArtist.of(artist)));
    }

    /** Null: an editor renamed the artist meanwhile, or removed it. */
    @Nullable
    ImportedArtist named(String name) {
        var artist = changed.get(name);
        return artist == null ? kept.get(name) : artist;
    }

    /** The ids of everybody in a credit, who all are there. */
    Map<String, UUID> ids(List<CreditPart> credit) {
        return credit.stream()
                .map(CreditPart::name)
                .distinct()
                .collect(toMap(name -> name, name -> existing(name).id()));
    }

    ImportedArtist existing(String name) {
        return Objects.requireNonNull(named(name), name);
    }

    /** Creates those whom the songs credit and nobody knows, guests without a page; answers how many. */
    int createMissing(List<ImportedSong> songs) {
        var contents = new LinkedHashMap<String, JsonNode>();
        missing(songs)
                .forEach((name, hasPage) ->
                        contents.put(name, SongContent.artist(name, takeSlug(songs, name), hasPage)));
        var created = commands.create("Artist", contents);
        created.forEach((name, saved) -> changed.put(name, created(saved, contents.get(name))));
        return created.size();
    }

    private static ImportedArtist created(SavedEntry saved, @Nullable JsonNode content) {
        var artist = Objects.requireNonNull(content);
        return new ImportedArtist(
                saved.entryId(),
                Objects.requireNonNull(artist.get("slug")).getStringValue(),
                !SongContent.isCreditOnly(artist));
    }

    /** The names nobody has, and whether they are more than guests. */
    private Map<String, Boolean> missing(List<ImportedSong> songs) {
        var names = new LinkedHashMap<String, Boolean>();
        for (var song : songs) {
            for (var part : song.credit()) {
                if (named(part.name()) == null) {
                    names.merge(
                            part.name(), !part.featured() && !SpecialArtists.isOne(part.name()), Boolean::logicalOr);
                }
            }
        }
        return names;
    }

    private String takeSlug(List<ImportedSong> songs, String name) {
        var wanted = FreeSlugs.allowed(Slug.of(name).orElse(NAMELESS));
        var slug = slugs.take(wanted);
        if (!slug.equals(wanted) && !wanted.equals(NAMELESS)) {
            songs.stream()
                    .filter(song -> song.names(name))
                    .findFirst()
                    .ifPresent(song -> notes.duplicate(song.song(), "The artist “%s”".formatted(name), wanted, slug));
        }
        return slug;
    }

    /**
     * Gives artists who were only named as guests until now a page with their first song, unless editors work on them or
     * decided that they have none.
     */
    void promote(List<ImportedSong> songs) {
        var guests = new LinkedHashMap<UUID, String>();
        songs.stream()
                .flatMap(ImportedSong::performers)
                .filter(name -> !SpecialArtists.isOne(name))
                .forEach(name -> {
                    var artist = named(name);
                    if (artist != null && !artist.hasPage()) {
                        guests.put(artist.id(), name);
                    }
                });
        if (guests.isEmpty()) {
            return;
        }
        rows.findWithoutPageByChoice(guests.keySet()).forEach(guests::remove);
        rows.findHeads(guests.keySet()).stream()
                .filter(TransferRows.Head::untouched)
                .forEach(head -> promote(Objects.requireNonNull(guests.get(head.entryId())), head));
    }

    private void promote(String name, TransferRows.Head head) {
        commands.save(head, SongContent.withPage(ContentJson.parse(head.content())));
        changed.put(name, existing(name).withPage());
    }

    void keep() {
        kept.putAll(changed);
        changed.clear();
        slugs.keep();
    }

    void giveBack() {
        changed.clear();
        slugs.giveBack();
    }
}
