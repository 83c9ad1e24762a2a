package org.linernotes.transfer;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import io.micronaut.json.tree.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linernotes.content.ContentJson;
import org.linernotes.content.Slug;
import org.linernotes.problem.Problem;
import org.linernotes.problem.ProblemException;

/** One run of an import. */
final class ChartImport {

    private final TransferRows rows;
    private final ImportCommands commands;
    private final UUID chart;
    private final ChartFiles files;
    private final boolean publish;
    private final ImportNotes notes;
    private final ChartLines lines;
    private final CreditedArtists artists;
    private final KnownSongs knownSongs;
    private final SongDoubts doubts;
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
        this.knownSongs = new KnownSongs(rows.findSongs(chart), artists);
        this.doubts = new SongDoubts(artists, knownSongs);
        this.songSlugs = new FreeSlugs(rows.findSlugs("Song"));
    }

    ImportReport run(RunningImport run, ImportProgress progress) {
        var splitter =
                new CreditSplitter(files.songs().stream().map(ChartSong::artist).toList(), artists.catalogue());
        files.credit(artist -> artists.shown(splitter.split(artist)))
                .forEach(song -> notes.badRow(
                        song, "“%s” by %s stands on another line already.".formatted(song.title(), song.artist())));
        var songs = files.songs();
        artists.readSpellings(
                songs.stream().map(song -> splitter.split(song.artist())).toList());
        var places = files.placesBySong();
        var count = ImportCount.NOTHING;
        var size = new SetSize();
        for (int from = 0, to; from < songs.size(); from = to) {
            to = Math.min(from + size.next(), songs.size());
            var set = songs.subList(from, to).stream()
                    .map(song -> read(song, splitter, places.get(song.id())))
                    .toList();
            var begin = System.nanoTime();
            count = count.plus(importSet(run, set));
            size.took(Duration.ofNanos(System.nanoTime() - begin));
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
        knownSongs.keep();
        songSlugs.keep();
    }

    /** A transaction that did not end may be tried again. */
    private void giveBack() {
        notes.giveBack();
        artists.giveBack();
        knownSongs.giveBack();
        songSlugs.giveBack();
    }

    /** The artists that are missing, the songs, what the chart calls them, and that readers see them. */
    private ImportCount importSongs(List<ImportedSong> set) {
        var entries = new LinkedHashMap<ImportedSong, UUID>();
        var missing = new ArrayList<ImportedSong>();
        var adopted = new LinkedHashMap<ImportedSong, UUID>();
        for (var song : set) {
            if (lines.isInCatalogue(song)) {
                entries.put(song, lines.entry(song));
            } else {
                knownSongs.take(song).ifPresentOrElse(entry -> adopted.put(song, entry), () -> missing.add(song));
            }
        }
        var outdated = new LinkedHashMap<ImportedSong, UUID>(entries);
        outdated.keySet().removeIf(song -> !lines.isOutdated(song));
        var newArtists = artists.createMissing(missing);
        artists.promote(set);
        var changed = updateSongs(outdated) + adopt(adopted);
        entries.putAll(adopted);
        entries.putAll(createSongs(missing));
        return new ImportCount(
                set.size(),
                0,
                newArtists,
                missing.size(),
                changed,
                publish ? publication().publish(entries) : 0,
                0,
                0);
    }

    private SongPublication publication() {
        return new SongPublication(rows, commands, notes, doubts);
    }

    private Map<ImportedSong, UUID> createSongs(List<ImportedSong> songs) {
        var contents = new LinkedHashMap<String, JsonNode>();
        var slugs = new HashMap<String, String>();
        for (var song : songs) {
            var slug = takeSlug(song);
            slugs.put(song.key(), slug);
            contents.put(song.key(), SongContent.song(song, slug, artists.ids(song.credit())));
        }
        var created = commands.create("Song", contents);
        var entries = new LinkedHashMap<ImportedSong, UUID>();
        for (var song : songs) {
            var entry = Objects.requireNonNull(created.get(song.key())).entryId();
            entries.put(song, entry);
            if (!publish) {
                doubts.of(song, null).ifPresent(doubt -> notes.staysDraft(song, doubt));
            }
            knownSongs.add(song, entry, slugs.get(song.key()));
        }
        lines.write(entries);
        return entries;
    }

    /** Songs that somebody wrote before the chart named them get its entry; what could not be written is tried again. */
    private int adopt(Map<ImportedSong, UUID> songs) {
        lines.writeWithoutFingerprint(songs);
        return updateSongs(songs);
    }

    private String takeSlug(ImportedSong song) {
        var title = song.song().title();
        var wanted = artists.slug(song.credit().getFirst().name()) + "/"
                + Slug.of(title).orElse("song");
        var slug = songSlugs.take(wanted);
        if (!slug.equals(wanted) && Slug.of(title).isPresent()) {
            notes.duplicate(
                    song.song(), "“%s” by %s".formatted(title, song.song().artist()), wanted, slug);
        }
        return slug;
    }

    /** The songs of which the chart says something new; what editors work on, wrote or locked is reported and stays. */
    private int updateSongs(Map<ImportedSong, UUID> outdated) {
        var heads = rows.findHeads(outdated.values()).stream().collect(toMap(TransferRows.Head::entryId, head -> head));
        var written = new LinkedHashMap<ImportedSong, UUID>();
        outdated.forEach((song, entry) -> {
            if (update(song, Objects.requireNonNull(heads.get(entry)))) {
                written.put(song, entry);
            }
        });
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
}
