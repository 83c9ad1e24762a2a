import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How often a search finds the song that somebody has in mind: the songs of a list that are in a chart, typed as people type.
 *
 * <p>{@code java KnownItems.java LIST.csv CHART.csv http://127.0.0.1:8080/graphql}: the list has columns {@code Artist} and
 * {@code Song}, the chart {@code artist} and {@code title}.
 */
public final class KnownItems {
    private static final String DOCUMENT = "query ($q: String!) { search(query: $q, first: 10, filter: {types: [SONG]}) {"
            + " nodes { node { ... on Song { title artist { display } } } } } }";
    private static final Pattern SONG = Pattern.compile(
            "\"title\":(\"(?:[^\"\\\\]|\\\\.)*\"),\"artist\":\\{\"display\":(\"(?:[^\"\\\\]|\\\\.)*\")");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9a-fA-F]{4})|(.))");

    /** A song by its title and its artist, as written. */
    record Item(String title, String artist) {
        boolean isLike(Item other) {
            return letters(title).equals(letters(other.title)) && shared(artist, other.artist);
        }
    }

    /** A way in which people type a song. */
    enum Typed {
        TITLE_AND_ARTIST {
            @Override
            String of(Item item) {
                return plain(item.title + " " + item.artist);
            }
        },
        ARTIST_AND_TITLE {
            @Override
            String of(Item item) {
                return plain(item.artist + " " + item.title);
            }
        },
        TITLE {
            @Override
            String of(Item item) {
                return plain(item.title);
            }
        },
        UNFINISHED {
            @Override
            String of(Item item) {
                var whole = plain(item.title + " " + item.artist);
                return whole.substring(0, Math.max(1, whole.length() - 2));
            }
        };

        abstract String of(Item item);
    }

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI endpoint;

    private KnownItems(URI endpoint) {
        this.endpoint = endpoint;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var chart = items(Path.of(arguments[1]), "title", "artist");
        var byTitle = new HashMap<String, List<Item>>();
        chart.forEach(item -> byTitle.computeIfAbsent(letters(item.title), _ -> new ArrayList<>()).add(item));
        var wanted = items(Path.of(arguments[0]), "Song", "Artist").stream()
                .filter(item -> byTitle.getOrDefault(letters(item.title), List.of()).stream().anyMatch(item::isLike))
                .toList();
        System.out.printf("%d songs of the list are in the chart.%n", wanted.size());
        var known = new KnownItems(URI.create(arguments[2]));
        for (var typed : Typed.values()) {
            known.measure(typed, wanted);
        }
    }

    private void measure(Typed typed, List<Item> wanted) throws IOException, InterruptedException {
        var first = 0;
        var amongTen = 0;
        var missed = new ArrayList<String>();
        for (var item : wanted) {
            var place = place(typed.of(item), item);
            first += place == 0 ? 1 : 0;
            amongTen += place >= 0 ? 1 : 0;
            if (place != 0) {
                missed.add("%s (%s)".formatted(typed.of(item), place < 0 ? "not found" : "place " + (place + 1)));
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%-16s  hit@1 %d (%.1f %%)  hit@10 %d (%.1f %%)%n",
                typed,
                first,
                100.0 * first / wanted.size(),
                amongTen,
                100.0 * amongTen / wanted.size());
        missed.forEach(miss -> System.out.println("    " + miss));
    }

    private int place(String typed, Item wanted) throws IOException, InterruptedException {
        var body = "{\"query\":\"%s\",\"variables\":{\"q\":\"%s\"}}".formatted(DOCUMENT, typed);
        var request = HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        var answer = client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        if (answer.contains("\"errors\"")) {
            throw new IOException(answer);
        }
        var songs = SONG.matcher(answer)
                .results()
                .map(found -> new Item(text(found.group(1)), text(found.group(2))))
                .toList();
        for (var place = 0; place < songs.size(); place++) {
            if (wanted.isLike(songs.get(place))) {
                return place;
            }
        }
        return -1;
    }

    private static List<Item> items(Path file, String title, String artist) throws IOException {
        var rows = rows(Files.readString(file, StandardCharsets.UTF_8).replace("\uFEFF", ""));
        var titles = rows.getFirst().indexOf(title);
        var artists = rows.getFirst().indexOf(artist);
        return rows.stream()
                .skip(1)
                .filter(row -> row.size() > Math.max(titles, artists))
                .map(row -> new Item(row.get(titles), row.get(artists)))
                .distinct()
                .toList();
    }

    private static List<List<String>> rows(String text) {
        var rows = new ArrayList<List<String>>();
        var row = new ArrayList<String>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var at = 0; at < text.length(); at++) {
            var sign = text.charAt(at);
            if (sign == '"') {
                if (quoted && at + 1 < text.length() && text.charAt(at + 1) == '"') {
                    cell.append(text.charAt(++at));
                } else {
                    quoted = !quoted;
                }
            } else if (!quoted && (sign == ',' || sign == '\n')) {
                row.add(cell.toString().strip());
                cell.setLength(0);
                if (sign == '\n') {
                    rows.add(List.copyOf(row));
                    row.clear();
                }
            } else {
                cell.append(sign);
            }
        }
        return rows;
    }

    /** As people type: small letters and digits, without marks and accents. */
    private static String plain(String text) {
        var apart = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "").toLowerCase(Locale.ROOT);
        return apart.replaceAll("['’]", "").replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    private static String letters(String text) {
        return plain(text.replace("&", "and")).replace(" ", "");
    }

    /** Whether one of the artists is named in the other credit, "The" and the order left aside. */
    private static boolean shared(String one, String other) {
        return words(other).containsAll(words(one)) || words(one).containsAll(words(other));
    }

    private static Set<String> words(String text) {
        var words = new HashSet<>(List.of(plain(text.replace("&", "and")).split(" ")));
        words.removeAll(Set.of("the", "and"));
        return words;
    }

    private static String text(String json) {
        return ESCAPE.matcher(json.substring(1, json.length() - 1))
                .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(
                        found.group(1) == null
                                ? Map.of("n", "\n", "t", "\t").getOrDefault(found.group(2), found.group(2))
                                : Character.toString(Integer.parseInt(found.group(1), 16))));
    }
}
