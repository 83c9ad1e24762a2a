package org.linernotes.transfer;

import static java.util.stream.Collectors.toMap;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linernotes.account.Actor;
import org.linernotes.content.ContentHash;
import org.linernotes.content.ContentJson;
import org.linernotes.content.Slug;
import org.linernotes.entry.NewEntry;
import org.linernotes.entry.RevisionRef;
import org.linernotes.entry.SaveRequest;
import org.linernotes.entry.SavedEntry;
import org.linernotes.publication.PublishRequest;

/** One run of an import. */
final class ChartImport {
    /** A song of the file with what the chart says of it. */
    private record Work(ChartSong song, List<CreditPart> credit, JsonNode entry, String fingerprint) {
        String key() {
            return song.title() + "\n" + song.artist();
        }
    }

    private static final int SET = 250;
    private static final int MOST_CREATED = 200;
    private static final int PLACES = 10_000;

    private final TransferRows rows;
    private final ImportCommands commands;
    private final JsonMapper json;
    private final Actor actor;
    private final UUID chart;
    private final ChartFiles files;
    private final boolean publish;
    private final List<BadRow> badRows = new ArrayList<>();
    private final List<BadRow> duplicates = new ArrayList<>();
    private final Map<String, ImportedArtist> artists = new HashMap<>();
    private final Map<String, TransferRows.Line> lines = new HashMap<>();
    private final FreeSlugs artistSlugs;
    private final FreeSlugs songSlugs;
    private ImportCount count = ImportCount.NOTHING;

    ChartImport(
            TransferRows rows,
            ImportCommands commands,
            JsonMapper json,
            Actor actor,
            UUID chart,
            ChartFiles files,
            boolean publish) {
        this.rows = rows;
        this.commands = commands;
        this.json = json;
        this.actor = actor;
        this.chart = chart;
        this.files = files;
        this.publish = publish;
        this.artistSlugs = new FreeSlugs(rows.findSlugs("Artist"));
        this.songSlugs = new FreeSlugs(rows.findSlugs("Song"));
        badRows.addAll(files.badRows());
    }

    ImportReport run(RunningImport run, ImportProgress progress) {
        rows.findArtists().forEach(head -> artists.putIfAbsent(head.title(), ImportedArtist.of(head)));
        readLines();
        var songs = files.songs();
        var splitter = new CreditSplitter(songs.stream().map(ChartSong::artist).toList());
        var places = files.placesBySong();
        for (var from = 0; from < songs.size(); from += SET) {
            var to = Math.min(from + SET, songs.size());
            importSet(
                    run,
                    songs.subList(from, to).stream()
                            .map(song -> work(song, splitter, places.get(song.id())))
                            .toList());
            progress.songsDone(to, songs.size());
        }
        readLines();
        writePlaces(run);
        return ImportReport.of(count, badRows, duplicates);
    }

    private void readLines() {
        rows.findLines(chart).forEach(line -> lines.put(line.title() + "\n" + line.artist(), line));
    }

    private Work work(ChartSong song, CreditSplitter splitter, @Nullable ChartPlaces places) {
        if (places != null && !places.summary().equals(song.summary())) {
            badRows.add(new BadRow(
                    "songs",
                    song.line(),
                    "The weeks of “%s” say something else than this line; the weeks are taken."
                            .formatted(song.title())));
        }
        var entry = SongContent.chartEntry(chart, song, places);
        return new Work(song, splitter.split(song.artist()), entry, ContentHash.of(entry));
    }

    /** One transaction: the artists that are missing, the songs, what the chart calls them, and that readers see them. */
    private void importSet(RunningImport run, List<Work> set) {
        var missing = set.stream().filter(work -> song(work) == null).toList();
        var known = set.stream().filter(work -> song(work) != null).toList();
        var before = new Before(Map.copyOf(artists), List.copyOf(badRows), List.copyOf(duplicates));
        var done = commands.transactions().execute(() -> {
            startFrom(before);
            var counted = importSet(missing, known);
            run.advance(counted);
            return counted;
        });
        artistSlugs.keep();
        songSlugs.keep();
        count = count.plus(done);
    }

    /** What was known before a set; a transaction may be tried again. */
    private record Before(Map<String, ImportedArtist> artists, List<BadRow> badRows, List<BadRow> duplicates) {}

    private void startFrom(Before before) {
        artists.clear();
        artists.putAll(before.artists());
        badRows.clear();
        badRows.addAll(before.badRows());
        duplicates.clear();
        duplicates.addAll(before.duplicates());
        artistSlugs.giveBack();
        songSlugs.giveBack();
    }

    private ImportCount importSet(List<Work> missing, List<Work> known) {
        var ready = new LinkedHashMap<UUID, RevisionRef>();
        var created = createArtists(missing, ready);
        promoteArtists(missing, ready);
        var newSongs = createSongs(missing, ready);
        var changedSongs = updateSongs(known, ready);
        return new ImportCount(
                missing.size() + known.size(),
                0,
                created,
                missing.size(),
                changedSongs,
                publish ? publish(known, newSongs, missing, ready) : 0,
                0);
    }

    private @Nullable UUID song(Work work) {
        var line = lines.get(work.key());
        return line == null ? null : line.entryId();
    }

    private int createArtists(List<Work> works, Map<UUID, RevisionRef> ready) {
        var names = new LinkedHashMap<String, Boolean>();
        for (var work : works) {
            for (var part : work.credit()) {
                if (!artists.containsKey(part.name())) {
                    names.merge(part.name(), !part.featured(), Boolean::logicalOr);
                }
            }
        }
        var contents = new LinkedHashMap<String, JsonNode>();
        names.forEach(
                (name, hasSongs) -> contents.put(name, SongContent.artist(name, artistSlug(works, name), hasSongs)));
        create("Artist", contents).forEach((name, saved) -> {
            var content = Objects.requireNonNull(contents.get(name));
            var hasSongs = Boolean.TRUE.equals(names.get(name));
            artists.put(name, new ImportedArtist(saved.entryId(), slug(content), saved.revisionId(), hasSongs, false));
            ready.put(saved.entryId(), saved.head());
        });
        return contents.size();
    }

    private static String slug(JsonNode content) {
        return Objects.requireNonNull(content.get("slug")).getStringValue();
    }

    private String artistSlug(List<Work> works, String name) {
        var wanted = Slug.of(name).orElse("artist");
        var slug = artistSlugs.take(wanted);
        if (!slug.equals(wanted) && !wanted.equals("artist")) {
            works.stream()
                    .filter(work ->
                            work.credit().stream().anyMatch(part -> part.name().equals(name)))
                    .findFirst()
                    .ifPresent(work -> duplicate(work, "The artist “%s”".formatted(name), wanted, slug));
        }
        return slug;
    }

    private void duplicate(Work work, String what, String wanted, String slug) {
        duplicates.add(new BadRow(
                "songs",
                work.song().line(),
                "%s may be there already: the address “%s” is taken, so this one has “%s”."
                        .formatted(what, wanted, slug)));
    }

    /** Artists that were only named as guests until now get a page with their first song. */
    private void promoteArtists(List<Work> works, Map<UUID, RevisionRef> ready) {
        var names = new LinkedHashSet<String>();
        works.forEach(work -> work.credit().stream()
                .filter(part -> !part.featured())
                .map(CreditPart::name)
                .filter(name -> !Objects.requireNonNull(artists.get(name)).hasPage())
                .forEach(names::add));
        var heads =
                rows
                        .findHeads(names.stream()
                                .map(name -> Objects.requireNonNull(artists.get(name))
                                        .id())
                                .toList())
                        .stream()
                        .collect(toMap(TransferRows.Head::entryId, head -> head));
        for (var name : names) {
            var artist = Objects.requireNonNull(artists.get(name));
            var head = Objects.requireNonNull(heads.get(artist.id()));
            if (!head.untouched()) {
                continue;
            }
            var content = SongContent.with(ContentJson.parse(head.content()), "pageMode", SongContent.text("FULL"));
            var saved = commands.saveEntry().execute(actor, new SaveRequest(artist.id(), head.revisionId(), content));
            artists.put(name, new ImportedArtist(artist.id(), artist.slug(), saved.revisionId(), true, artist.live()));
            ready.put(artist.id(), saved.head());
        }
    }

    /** Answers the songs by the keys of their works. */
    private Map<String, UUID> createSongs(List<Work> works, Map<UUID, RevisionRef> ready) {
        var contents = new LinkedHashMap<String, JsonNode>();
        var ids = new HashMap<String, UUID>();
        artists.forEach((name, artist) -> ids.put(name, artist.id()));
        for (var work : works) {
            contents.put(work.key(), SongContent.song(work.song(), songSlug(work), work.credit(), ids, work.entry()));
        }
        var created = create("Song", contents);
        created.values().forEach(saved -> ready.put(saved.entryId(), saved.head()));
        var songs = created.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, entry -> entry.getValue().entryId()));
        writeLines(works, songs);
        return songs;
    }

    private String songSlug(Work work) {
        var artist = Objects.requireNonNull(artists.get(work.credit().getFirst().name()))
                .slug();
        var wanted = artist + "/" + Slug.of(work.song().title()).orElse("song");
        var slug = songSlugs.take(wanted);
        if (!slug.equals(wanted) && Slug.of(work.song().title()).isPresent()) {
            duplicate(
                    work,
                    "“%s” by %s".formatted(work.song().title(), work.song().artist()),
                    wanted,
                    slug);
        }
        return slug;
    }

    private Map<String, SavedEntry> create(String type, Map<String, JsonNode> contents) {
        var created = new LinkedHashMap<String, SavedEntry>();
        var names = List.copyOf(contents.keySet());
        for (var from = 0; from < names.size(); from += MOST_CREATED) {
            var part = names.subList(from, Math.min(from + MOST_CREATED, names.size()));
            var entries = new ArrayList<NewEntry>();
            for (var name : part) {
                entries.add(new NewEntry("e" + entries.size(), type, Objects.requireNonNull(contents.get(name))));
            }
            var saved = commands.createEntries().execute(actor, entries);
            for (var index = 0; index < part.size(); index++) {
                created.put(part.get(index), saved.get(index));
            }
        }
        return created;
    }

    private void writeLines(List<Work> works, Map<String, UUID> songs) {
        if (!works.isEmpty()) {
            rows.writeLines(
                    chart,
                    print(JsonNode.createArrayNode(works.stream()
                            .map(work -> SongContent.object(
                                    "title", SongContent.text(work.song().title()),
                                    "artist", SongContent.text(work.song().artist()),
                                    "entry_id",
                                            SongContent.text(Objects.requireNonNull(songs.get(work.key()))
                                                    .toString()),
                                    "fingerprint", SongContent.text(work.fingerprint())))
                            .toList())));
        }
    }

    /** The songs of which the chart says something new; what an editor wrote or locked is reported and stays. */
    private int updateSongs(List<Work> known, Map<UUID, RevisionRef> ready) {
        var outdated = known.stream()
                .filter(work -> !work.fingerprint()
                        .equals(Objects.requireNonNull(lines.get(work.key())).fingerprint()))
                .toList();
        var heads = rows
                .findHeads(outdated.stream()
                        .map(this::song)
                        .filter(Objects::nonNull)
                        .toList())
                .stream()
                .collect(toMap(TransferRows.Head::entryId, head -> head));
        var written = new ArrayList<Work>();
        var songs = new HashMap<String, UUID>();
        for (var work : outdated) {
            var head = Objects.requireNonNull(heads.get(Objects.requireNonNull(song(work))));
            var content = SongContent.withChartEntry(ContentJson.parse(head.content()), work.entry());
            if (content == null) {
                badRows.add(new BadRow(
                        "songs",
                        work.song().line(),
                        "An editor wrote or locked the chart entry of “%s”, which stays."
                                .formatted(work.song().title())));
                continue;
            }
            var saved =
                    commands.saveEntry().execute(actor, new SaveRequest(head.entryId(), head.revisionId(), content));
            if (head.untouched()) {
                ready.put(head.entryId(), saved.head());
            } else {
                badRows.add(new BadRow(
                        "songs",
                        work.song().line(),
                        "“%s” has a draft; the chart entry stands in the draft and waits for its review."
                                .formatted(work.song().title())));
            }
            written.add(work);
            songs.put(work.key(), head.entryId());
        }
        writeLines(written, songs);
        return written.size();
    }

    /** What is ready now, and what an import that stopped or did not publish left as a draft. */
    private int publish(
            List<Work> known, Map<String, UUID> newSongs, List<Work> missing, Map<UUID, RevisionRef> ready) {
        var drafts = new LinkedHashMap<UUID, RevisionRef>();
        for (var work : known) {
            var line = Objects.requireNonNull(lines.get(work.key()));
            if (!line.published() && line.entryId() != null && line.revisionId() != null) {
                drafts.put(line.entryId(), new RevisionRef(line.entryId(), line.revisionId()));
                work.credit().stream()
                        .map(part -> artists.get(part.name()))
                        .filter(Objects::nonNull)
                        .forEach(artist -> drafts.put(artist.id(), new RevisionRef(artist.id(), artist.revisionId())));
            }
        }
        if (!drafts.isEmpty()) {
            drafts.keySet().retainAll(rows.findUntouchedDrafts(drafts.keySet()));
        }
        drafts.putAll(ready);
        missing.forEach(work -> keepBack(work, Objects.requireNonNull(newSongs.get(work.key())), drafts));
        known.forEach(work -> keepBack(work, Objects.requireNonNull(song(work)), drafts));
        if (!drafts.isEmpty()) {
            commands.publish().execute(actor, PublishRequest.of(drafts.values().toArray(RevisionRef[]::new)));
        }
        artists.replaceAll((_, artist) -> drafts.containsKey(artist.id()) ? artist.published() : artist);
        return drafts.size();
    }

    /** A song whose artist somebody else is still writing stays a draft beside it. */
    private void keepBack(Work work, UUID song, Map<UUID, RevisionRef> drafts) {
        var performer = work.credit().stream()
                .filter(part -> !part.featured())
                .findFirst()
                .orElse(work.credit().getFirst());
        var artist = Objects.requireNonNull(artists.get(performer.name()));
        if (drafts.containsKey(song) && !artist.live() && !drafts.containsKey(artist.id())) {
            drafts.remove(song);
            badRows.add(new BadRow(
                    "songs",
                    work.song().line(),
                    "“%s” stays a draft, since its artist “%s” is the draft of an editor."
                            .formatted(work.song().title(), performer.name())));
        }
    }

    private void writePlaces(RunningImport run) {
        var byId = new HashMap<String, Long>();
        for (var song : files.songs()) {
            var line = lines.get(song.title() + "\n" + song.artist());
            if (line != null) {
                byId.put(song.id(), line.id());
            }
        }
        var places = files.places().stream()
                .filter(place -> byId.containsKey(place.songId()))
                .toList();
        for (var from = 0; from < places.size(); from += PLACES) {
            var part = places.subList(from, Math.min(from + PLACES, places.size()));
            count = count.plus(commands.transactions().execute(() -> {
                var written = rows.writePlaces(
                        chart,
                        part.stream().map(place -> place.week().toString()).toList(),
                        part.stream()
                                .map(place -> String.valueOf(place.position()))
                                .toList(),
                        part.stream()
                                .map(place -> String.valueOf(byId.get(place.songId())))
                                .toList());
                var done = ImportCount.ofPlaces(part.size(), written);
                run.advance(done);
                return done;
            }));
        }
    }

    private String print(JsonNode node) {
        try {
            return json.writeValueAsString(node);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
