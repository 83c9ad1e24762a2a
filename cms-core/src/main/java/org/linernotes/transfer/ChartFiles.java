package org.linernotes.transfer;

import static java.util.stream.Collectors.partitioningBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.linernotes.problem.Problem;

/** The files of a chart, told apart by their headers: the songs that were in it, and who stood where in which week. */
final class ChartFiles {
    /** A place in a week. */
    record Place(LocalDate week, int position, String songId) {}

    private static final List<String> SONGS = List.of(
            "song_id",
            "title",
            "artist",
            "debut_date",
            "debut_position",
            "peak_position",
            "peak_date",
            "weeks_at_peak",
            "last_date",
            "weeks_on_chart",
            "runs");
    private static final List<String> WEEKS = List.of("week", "position", "song_id");
    private static final int MOST_WEEKS = 10_000;

    private final int size;
    private final Map<String, ChartSong> songs = new LinkedHashMap<>();
    private final Map<String, String> idsByCredit = new HashMap<>();
    private final List<Place> places = new ArrayList<>();
    private final Set<LocalDate> weeksInPart = new HashSet<>();
    private final Map<String, String> taken = new HashMap<>();
    private final Map<String, Integer> firstPlaces = new HashMap<>();
    private final List<BadRow> badRows = new ArrayList<>();

    private ChartFiles(int size) {
        this.size = size;
    }

    /**
     * Reads the files whatever their order; a file whose header is another is refused before anything is read.
     *
     * @param size how many places the chart has
     */
    static ChartFiles read(List<Path> paths, int size) {
        var files = new ChartFiles(size);
        var bySongs = bySongs(paths);
        bySongs.getOrDefault(true, List.of()).forEach(files::readSongs);
        bySongs.getOrDefault(false, List.of()).forEach(files::readWeeks);
        return files;
    }

    /** Refuses files whose header is another, and files of which none names songs. */
    static void requireCharts(List<Path> paths) {
        bySongs(paths);
    }

    private static Map<Boolean, List<Path>> bySongs(List<Path> paths) {
        var bySongs = paths.stream().collect(partitioningBy(ChartFiles::isOfSongs));
        if (bySongs.getOrDefault(true, List.of()).isEmpty()) {
            throw refused(
                    "None of the files names songs: one must begin with the columns " + String.join(",", SONGS) + ".");
        }
        return bySongs;
    }

    private static boolean isOfSongs(Path path) {
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            throw refused("There is no file “%s” that can be read.".formatted(path.getFileName()));
        }
        var header = new CsvFile(path).header();
        if (header.equals(SONGS)) {
            return true;
        }
        if (header.equals(WEEKS)) {
            return false;
        }
        throw refused("“%s” begins with other columns than %s, or %s."
                .formatted(path.getFileName(), String.join(",", SONGS), String.join(",", WEEKS)));
    }

    private static RuntimeException refused(String sentence) {
        return new Problem.Invalid("FILE", "files", sentence).asException();
    }

    List<ChartSong> songs() {
        return List.copyOf(songs.values());
    }

    /**
     * Credits the songs as readers may see it.
     *
     * @return those that are left out, since another line is the same then
     */
    List<ChartSong> credit(UnaryOperator<String> shown) {
        var leftOut = new ArrayList<ChartSong>();
        for (var song : songs()) {
            var credited = song.creditedTo(shown.apply(song.artist()));
            if (idsByCredit.putIfAbsent(credited.key(), song.id()) == null) {
                songs.put(song.id(), credited);
            } else if (!credited.equals(song)) {
                songs.remove(song.id());
                leftOut.add(credited);
            }
        }
        return leftOut;
    }

    List<Place> places() {
        return places;
    }

    /** The weeks of which some line could not be taken. */
    Set<LocalDate> weeksInPart() {
        return weeksInPart;
    }

    List<BadRow> badRows() {
        return badRows;
    }

    /** Where each song stood, by its id. */
    Map<String, ChartPlaces> placesBySong() {
        var bySong = new HashMap<String, ChartPlaces>();
        var weeks = weeks();
        places.forEach(place -> bySong.computeIfAbsent(place.songId(), _ -> new ChartPlaces(weeks))
                .add(place.week(), place.position()));
        return bySong;
    }

    /** The weeks of the chart, numbered. */
    private Map<LocalDate, Integer> weeks() {
        var numbered = new HashMap<LocalDate, Integer>();
        places.stream().map(Place::week).distinct().sorted().forEach(week -> numbered.put(week, numbered.size()));
        return numbered;
    }

    private void readSongs(Path path) {
        var file = new CsvFile(path);
        file.read(
                line -> {
                    try {
                        add(file, line.number(), song(file, line));
                    } catch (IllegalArgumentException | DateTimeException wrong) {
                        badRows.add(file.row(line.number(), String.valueOf(wrong.getMessage())));
                    }
                },
                badRows::add);
    }

    private void add(CsvFile file, int line, ChartSong song) {
        var credit = song.key();
        if (songs.containsKey(song.id())) {
            badRows.add(file.row(line, "Another line has the song_id %s already.".formatted(song.id())));
        } else if (idsByCredit.putIfAbsent(credit, song.id()) != null) {
            badRows.add(file.row(
                    line, "“%s” by %s stands on another line already.".formatted(song.title(), song.artist())));
        } else {
            songs.put(song.id(), song);
        }
    }

    private ChartSong song(CsvFile file, CsvFile.Line line) {
        var fields = ChartFields.fields(line, SONGS.size());
        return new ChartSong(
                file.name(),
                line.number(),
                ChartFields.text("song_id", fields.getFirst()),
                ChartFields.text("title", fields.get(1)),
                ChartFields.text("artist", fields.get(2)),
                summary(fields));
    }

    private ChartSong.Summary summary(List<String> fields) {
        var weeks = ChartFields.number("weeks_on_chart", fields.get(9), MOST_WEEKS);
        var summary = new ChartSong.Summary(
                ChartFields.date("debut_date", fields.get(3)),
                ChartFields.number("debut_position", fields.get(4), size),
                ChartFields.number("peak_position", fields.get(5), size),
                ChartFields.date("peak_date", fields.get(6)),
                ChartFields.number("weeks_at_peak", fields.get(7), weeks),
                ChartFields.date("last_date", fields.get(8)),
                weeks,
                ChartFields.number("runs", fields.get(10), weeks));
        summary.contradiction().ifPresent(sentence -> {
            throw new IllegalArgumentException(sentence);
        });
        return summary;
    }

    private void readWeeks(Path path) {
        var file = new CsvFile(path);
        file.read(
                line -> {
                    try {
                        add(file, line.number(), place(line));
                    } catch (IllegalArgumentException | DateTimeException wrong) {
                        week(line).ifPresent(weeksInPart::add);
                        badRows.add(file.row(line.number(), String.valueOf(wrong.getMessage())));
                    }
                },
                badRows::add);
    }

    private static Optional<LocalDate> week(CsvFile.Line line) {
        try {
            return Optional.of(ChartFields.date("week", line.fields().getFirst()));
        } catch (IllegalArgumentException | DateTimeException wrong) {
            return Optional.empty();
        }
    }

    private Place place(CsvFile.Line line) {
        var fields = ChartFields.fields(line, WEEKS.size());
        return new Place(
                ChartFields.date("week", fields.getFirst()),
                ChartFields.number("position", fields.get(1), size),
                ChartFields.text("song_id", fields.get(2)));
    }

    private void add(CsvFile file, int line, Place place) {
        if (!songs.containsKey(place.songId())) {
            throw new IllegalArgumentException("No line of the songs has the song_id “%s”.".formatted(place.songId()));
        }
        if (taken.putIfAbsent(place.week() + " " + place.position(), place.songId()) != null) {
            throw new IllegalArgumentException(
                    "Another line has position %d of %s already.".formatted(place.position(), place.week()));
        }
        places.add(place);
        var first = firstPlaces.putIfAbsent(place.week() + " " + place.songId(), place.position());
        if (first != null) {
            badRows.add(file.row(
                    line,
                    "The song_id %s has position %d of %s already; both are taken, and the better one counts."
                            .formatted(place.songId(), first, place.week())));
        }
    }
}
