package org.linernotes.transfer;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import io.micronaut.json.tree.JsonNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linernotes.content.ContentJson;
import org.linernotes.content.Slug;
import org.linernotes.entry.RevisionRef;
import org.linernotes.problem.Problem;
import org.linernotes.problem.ProblemException;

/** One run of an import. */
final class ChartImport {
    private static final int SET = 250;

    private final TransferRows rows;
    private final ImportCommands commands;
    private final UUID chart;
    private final ChartFiles files;
    private final boolean publish;
    private final ImportNotes notes;
    private final ChartLines lines;
    private final CreditedArtists artists;
    private final FreeSlugs songSlugs;

    ChartImport(TransferRows rows, ImportCommands commands, UUID chart, ChartFiles files, boolean publish) {
        this.rows = rows;
        this.commands = commands;
        this.chart = chart;
        this.files = files;
        this.publish = publish;
        this.notes = new ImportNotes(files.badRows());
        this.lines = new ChartLines(rows, chart);
        this.artists = new CreditedArtists(rows, commands, notes);
        this.songSlugs = new FreeSlugs(rows.findSlugs("Song"));
    }

    ImportReport run(RunningImport run, ImportProgress progress) {
        var songs = files.songs();
        var splitter = new CreditSplitter(songs.stream().map(ChartSong::artist).toList());
        var places = files.placesBySong();
        var count = ImportCount.NOTHING;
        for (var from = 0; from < songs.size(); from += SET) {
            var to = Math.min(from + SET, songs.size());
            var set = songs.subList(from, to).stream()
                    .map(song -> read(song, splitter, places.get(song.id())))
                    .toList();
            count = count.plus(importSet(run, set));
            progress.songsDone(to, songs.size());
        }
        lines.read();
        count = count.plus(new PlaceWriter(rows, commands.transactions(), chart).write(files, lines, run));
        return notes.report(count);
    }

    private ImportedSong read(ChartSong song, CreditSplitter splitter, @Nullable ChartPlaces places) {
        if (places != null && places.weeks() < song.summary().weeks()) {
            notes.badRow(
                    song,
                    "The files hold %d of the %d weeks of “%s”; this line is taken."
                            .formatted(places.weeks(), song.summary().weeks(), song.title()));
            return ImportedSong.of(chart, song, splitter.split(song.artist()), null);
        }
        if (places != null && !places.summary().equals(song.summary())) {
            notes.badRow(
                    song,
                    "The weeks of “%s” say something else than this line; the weeks are taken."
                            .formatted(song.title()));
        }
        return ImportedSong.of(chart, song, splitter.split(song.artist()), places);
    }

    /** Takes a set that is refused apart until the songs are found that it is refused for; the rest is done. */
    private ImportCount importSet(RunningImport run, List<ImportedSong> set) {
        notes.keep();
        try {
            var done = commands.transactions().execute(() -> {
                giveBack();
                var counted = importSongs(set);
                run.advance(counted);
                return counted;
            });
            keep();
            return done;
        } catch (ProblemException refused) {
            giveBack();
            return set.size() == 1 ? leaveOut(run, set.getFirst(), refused) : importHalves(run, set);
        }
    }

    private ImportCount importHalves(RunningImport run, List<ImportedSong> set) {
        var middle = set.size() / 2;
        return importSet(run, set.subList(0, middle)).plus(importSet(run, set.subList(middle, set.size())));
    }

    private ImportCount leaveOut(RunningImport run, ImportedSong song, ProblemException refused) {
        var done = ImportCount.ofSongs(1);
        commands.transactions().execute(() -> {
            run.advance(done);
            return done;
        });
        notes.badRow(
                song.song(),
                (lines.isInCatalogue(song) ? "“%s” was left as it is. %s" : "“%s” was not imported. %s")
                        .formatted(song.song().title(), reasons(refused)));
        return done;
    }

    private static String reasons(ProblemException refused) {
        return refused.problems().stream().map(ChartImport::reason).distinct().collect(joining(" "));
    }

    private static String reason(Problem problem) {
        return problem instanceof Problem.Invalid(var _, var path, var message, var _)
                        && path != null
                        && !path.isEmpty()
                ? path + ": " + message
                : problem.message();
    }

    private void keep() {
        notes.keep();
        artists.keep();
        songSlugs.keep();
    }

    /** A transaction that did not end may be tried again. */
    private void giveBack() {
        notes.giveBack();
        artists.giveBack();
        songSlugs.giveBack();
    }

    /** The artists that are missing, the songs, what the chart calls them, and that readers see them. */
    private ImportCount importSongs(List<ImportedSong> set) {
        var known = set.stream().filter(lines::isInCatalogue).toList();
        var missing = set.stream().filter(song -> !lines.isInCatalogue(song)).toList();
        var newArtists = artists.createMissing(missing);
        artists.promote(set);
        var entries = createSongs(missing);
        var changed = updateSongs(known);
        known.forEach(song -> entries.put(song, lines.entry(song)));
        return new ImportCount(set.size(), 0, newArtists, missing.size(), changed, publish ? publish(entries) : 0, 0);
    }

    private Map<ImportedSong, UUID> createSongs(List<ImportedSong> songs) {
        var contents = new LinkedHashMap<String, JsonNode>();
        for (var song : songs) {
            contents.put(song.key(), SongContent.song(song, takeSlug(song), artists.ids(song.credit())));
        }
        var created = commands.create("Song", contents);
        var entries = new LinkedHashMap<ImportedSong, UUID>();
        for (var song : songs) {
            entries.put(song, Objects.requireNonNull(created.get(song.key())).entryId());
        }
        lines.write(entries);
        return entries;
    }

    private String takeSlug(ImportedSong song) {
        var title = song.song().title();
        var artist = artists.existing(song.credit().getFirst().name());
        var wanted = artist.slug() + "/" + Slug.of(title).orElse("song");
        var slug = songSlugs.take(wanted);
        if (!slug.equals(wanted) && Slug.of(title).isPresent()) {
            notes.duplicate(
                    song.song(), "“%s” by %s".formatted(title, song.song().artist()), wanted, slug);
        }
        return slug;
    }

    /** The songs of which the chart says something new; what editors work on, wrote or locked is reported and stays. */
    private int updateSongs(List<ImportedSong> known) {
        var outdated = known.stream().filter(lines::isOutdated).toList();
        var heads = rows.findHeads(outdated.stream().map(lines::entry).toList()).stream()
                .collect(toMap(TransferRows.Head::entryId, head -> head));
        var written = new LinkedHashMap<ImportedSong, UUID>();
        for (var song : outdated) {
            var head = Objects.requireNonNull(heads.get(lines.entry(song)));
            if (update(song, head)) {
                written.put(song, head.entryId());
            }
        }
        lines.write(written);
        return written.size();
    }

    private boolean update(ImportedSong song, TransferRows.Head head) {
        var imported = head.imported();
        var before = ContentJson.parse(head.content());
        var content =
                SongContent.withChartEntry(before, imported == null ? null : ContentJson.parse(imported), song.entry());
        if (before.equals(content)) {
            return false;
        }
        if (content == null) {
            return leave(song, "An editor wrote or locked the chart entry of “%s”, which stays.");
        }
        if (!head.untouched()) {
            return leave(
                    song,
                    "“%s” was left as it is, since an editor has changed, scheduled, unpublished or put it away.");
        }
        commands.save(head, content);
        return true;
    }

    private boolean leave(ImportedSong song, String sentence) {
        notes.badRow(song.song(), sentence.formatted(song.song().title()));
        return false;
    }

    /** What this import wrote, and what those left that stopped or did not publish. */
    private int publish(Map<ImportedSong, UUID> entries) {
        var songs = new LinkedHashMap<UUID, RevisionRef>();
        rows.findLeft(entries.values()).forEach(song -> songs.put(song.entryId(), song.ref()));
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
                notes.badRow(
                        song.song(),
                        "“%s” stays a draft, since “%s”, which it needs, %s."
                                .formatted(song.song().title(), wait.needed(), wait.reason()));
            }
        });
    }
}
