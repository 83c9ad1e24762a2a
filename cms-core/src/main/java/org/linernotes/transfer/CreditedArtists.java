package org.linernotes.transfer;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import io.micronaut.json.tree.JsonNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linernotes.catalog.SpecialArtists;
import org.linernotes.content.ContentJson;
import org.linernotes.content.Slug;
import org.linernotes.content.Words;
import org.linernotes.entry.SavedEntry;

/** The artists that credits name, those of the catalogue and those the import adds; what it added can be given back. */
final class CreditedArtists {
    private static final String NAMELESS = "artist";

    private final TransferRows rows;
    private final ImportCommands commands;
    private final ImportNotes notes;
    private final FreeSlugs slugs;
    private final CatalogueNames catalogue;
    private final Map<String, String> usualSpellings = new HashMap<>();
    private final Map<String, ImportedArtist> kept = new HashMap<>();
    private final Map<String, ImportedArtist> changed = new HashMap<>();
    private final Set<UUID> promoted = new HashSet<>();
    private final Set<UUID> promoting = new HashSet<>();

    CreditedArtists(TransferRows rows, ImportCommands commands, ImportNotes notes) {
        this.rows = rows;
        this.commands = commands;
        this.notes = notes;
        this.slugs = new FreeSlugs(rows.findSlugs("Artist"));
        this.catalogue = new CatalogueNames(rows.findArtistNames());
    }

    KnownNames catalogue() {
        return catalogue;
    }

    /** A credit as readers may see it: who was found by a hint for searches alone has the name that readers know. */
    String shown(List<CreditPart> credit) {
        return credit.stream()
                .map(part -> catalogue.behindHint(part.name()).orElse(part.creditedAs()) + part.joinPhrase())
                .collect(joining());
    }

    /** Whom the files spell in several ways gets the name that is printed most often. */
    void readSpellings(Collection<List<CreditPart>> credits) {
        credits.stream()
                .flatMap(List::stream)
                .map(CreditPart::name)
                .collect(groupingBy(
                        Words::joined, groupingBy(Function.identity(), LinkedHashMap::new, Collectors.counting())))
                .forEach((key, spellings) -> usualSpellings.put(key, mostOften(spellings)));
    }

    /** The first of those that are printed most often. */
    private static String mostOften(Map<String, Long> spellings) {
        var most = spellings.values().stream().mapToLong(Long::longValue).max().orElseThrow();
        return spellings.entrySet().stream()
                .filter(spelling -> spelling.getValue() == most)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    /** Who may be meant by a name; several: nothing decides between them. */
    List<ImportedArtist> find(String name) {
        var key = Words.joined(name);
        var added = changed.getOrDefault(key, kept.get(key));
        return added == null ? catalogue.find(name) : List.of(added);
    }

    /** Null: nobody is called so, or several are. */
    @Nullable
    ImportedArtist named(String name) {
        var found = find(name);
        return found.size() == 1 ? found.getFirst() : null;
    }

    /** The ids of everybody in a credit but of those of whom several may be meant. */
    Map<String, UUID> ids(List<CreditPart> credit) {
        var ids = new HashMap<String, UUID>();
        for (var part : credit) {
            var artist = named(part.name());
            if (artist != null) {
                ids.put(part.name(), artist.id());
            }
        }
        return ids;
    }

    /** What of a credit may be several artists, as a sentence goes on; empty: nothing. */
    Optional<String> ambiguity(List<CreditPart> credit) {
        return credit.stream()
                .map(CreditPart::name)
                .filter(name -> find(name).size() > 1)
                .findFirst()
                .map(name -> "“%s” may be %s: choose the artist"
                        .formatted(
                                name,
                                find(name).stream()
                                        .map(artist -> "“%s”".formatted(artist.slug()))
                                        .collect(joining(" or "))));
    }

    /** The first part of the addresses of an artist's songs. */
    String slug(String name) {
        var artist = named(name);
        return artist == null ? wantedSlug(name) : artist.slug();
    }

    /** Creates those whom the songs credit and nobody knows, guests without a page; answers how many. */
    int createMissing(List<ImportedSong> songs) {
        var contents = new LinkedHashMap<String, JsonNode>();
        missing(songs).forEach((key, hasPage) -> {
            var name = usualSpellings.getOrDefault(key, key);
            contents.put(key, SongContent.artist(name, takeSlug(songs, name), hasPage));
        });
        var created = commands.create("Artist", contents);
        created.forEach((key, saved) -> changed.put(key, created(saved, contents.get(key))));
        return created.size();
    }

    private static ImportedArtist created(SavedEntry saved, @Nullable JsonNode content) {
        var artist = Objects.requireNonNull(content);
        return new ImportedArtist(
                saved.entryId(),
                Objects.requireNonNull(artist.get("name")).getStringValue(),
                Objects.requireNonNull(artist.get("slug")).getStringValue(),
                !SongContent.isCreditOnly(artist));
    }

    /** The names nobody has, whatever their spelling, and whether they are more than guests. */
    private Map<String, Boolean> missing(List<ImportedSong> songs) {
        var names = new LinkedHashMap<String, Boolean>();
        for (var song : songs) {
            for (var part : song.credit()) {
                if (find(part.name()).isEmpty()) {
                    names.merge(
                            Words.joined(part.name()),
                            !part.featured() && !SpecialArtists.isOne(part.name()),
                            Boolean::logicalOr);
                }
            }
        }
        return names;
    }

    private String takeSlug(List<ImportedSong> songs, String name) {
        var wanted = wantedSlug(name);
        var slug = slugs.take(wanted);
        if (!slug.equals(wanted) && !wanted.equals(NAMELESS)) {
            songs.stream()
                    .filter(song -> song.names(name))
                    .findFirst()
                    .ifPresent(song -> notes.duplicate(song.song(), "The artist “%s”".formatted(name), wanted, slug));
        }
        return slug;
    }

    private static String wantedSlug(String name) {
        return FreeSlugs.allowed(Slug.of(name).orElse(NAMELESS));
    }

    /**
     * Gives artists who were only named as guests until now a page with their first song, unless editors work on them or
     * decided that they have none.
     */
    void promote(List<ImportedSong> songs) {
        var guests = new HashSet<UUID>();
        songs.stream()
                .flatMap(ImportedSong::performers)
                .filter(name -> !SpecialArtists.isOne(name))
                .forEach(name -> {
                    var artist = named(name);
                    if (artist != null && !artist.hasPage() && !hasPageByNow(artist.id())) {
                        guests.add(artist.id());
                    }
                });
        if (guests.isEmpty()) {
            return;
        }
        rows.findWithoutPageByChoice(guests).forEach(guests::remove);
        rows.findHeads(guests).stream().filter(TransferRows.Head::untouched).forEach(this::promote);
    }

    private boolean hasPageByNow(UUID artist) {
        return promoted.contains(artist) || promoting.contains(artist);
    }

    private void promote(TransferRows.Head head) {
        commands.save(head, SongContent.withPage(ContentJson.parse(head.content())));
        promoting.add(head.entryId());
    }

    void keep() {
        kept.putAll(changed);
        changed.clear();
        promoted.addAll(promoting);
        promoting.clear();
        slugs.keep();
    }

    void giveBack() {
        changed.clear();
        promoting.clear();
        slugs.giveBack();
    }
}
