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
import org.linernotes.content.ContentJson;
import org.linernotes.content.Slug;
import org.linernotes.entry.RevisionRef;

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
        rows.findArtists().forEach(artist -> kept.putIfAbsent(artist.title(), ImportedArtist.of(artist)));
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

    /** Creates those whom the songs credit and nobody knows; guests without a page. */
    List<RevisionRef> createMissing(List<ImportedSong> songs) {
        var contents = new LinkedHashMap<String, JsonNode>();
        missing(songs)
                .forEach((name, hasPage) ->
                        contents.put(name, SongContent.artist(name, takeSlug(songs, name), hasPage)));
        var created = commands.create("Artist", contents);
        created.forEach((name, saved) -> {
            var content = Objects.requireNonNull(contents.get(name));
            var slug = Objects.requireNonNull(content.get("slug")).getStringValue();
            changed.put(
                    name,
                    new ImportedArtist(saved.entryId(), slug, saved.revisionId(), !SongContent.isCreditOnly(content)));
        });
        return created.keySet().stream().map(name -> existing(name).head()).toList();
    }

    /** The names nobody has, and whether they are more than guests. */
    private Map<String, Boolean> missing(List<ImportedSong> songs) {
        var names = new LinkedHashMap<String, Boolean>();
        for (var song : songs) {
            for (var part : song.credit()) {
                if (named(part.name()) == null) {
                    names.merge(part.name(), !part.featured(), Boolean::logicalOr);
                }
            }
        }
        return names;
    }

    private String takeSlug(List<ImportedSong> songs, String name) {
        var wanted = Slug.of(name).orElse(NAMELESS);
        var slug = slugs.take(wanted);
        if (!slug.equals(wanted) && !wanted.equals(NAMELESS) && !Slug.isReserved(wanted)) {
            songs.stream()
                    .filter(song -> song.names(name))
                    .findFirst()
                    .ifPresent(song -> notes.duplicate(song.song(), "The artist “%s”".formatted(name), wanted, slug));
        }
        return slug;
    }

    /**
     * Artists that were only named as guests until now get a page with their first song, unless editors work on them or decided
     * that they have none.
     */
    List<RevisionRef> promote(List<ImportedSong> songs) {
        var guests = new LinkedHashMap<UUID, String>();
        songs.stream()
                .flatMap(ImportedSong::performers)
                .filter(name -> !existing(name).hasPage() && !FirstEntries.isArtist(name))
                .forEach(name -> guests.put(existing(name).id(), name));
        if (guests.isEmpty()) {
            return List.of();
        }
        rows.findWithoutPageByChoice(guests.keySet()).forEach(guests::remove);
        return rows.findHeads(guests.keySet()).stream()
                .filter(TransferRows.Head::untouched)
                .map(head -> promote(Objects.requireNonNull(guests.get(head.entryId())), head))
                .toList();
    }

    private RevisionRef promote(String name, TransferRows.Head head) {
        var saved = commands.save(head, SongContent.withPage(ContentJson.parse(head.content())));
        changed.put(name, existing(name).withPage(saved.revisionId()));
        return saved.head();
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
