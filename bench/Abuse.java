import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How a normal client fares while others ask for as much as the limits allow; see README.md. */
final class Abuse {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final String NORMAL = """
            { song(slug: "%s") { title path releaseYear artist { display primary { name path } }
              primaryAlbum { title path year } charts(headlineOnly: true) { peak chart { name } }
              facts(first: 50) { nodes { anchor body { html } } } features { title path }
              seo { title description canonicalUrl } jsonLd } }""";

    private static URI endpoint = URI.create("http://localhost:8080/graphql");

    /** One answer: its status, its length and the milliseconds it took. */
    private record Answer(int status, int bytes, double milliseconds) {}

    /** {@code [URL [ABUSERS [SECONDS [SLUG [LOG]]]]]}. */
    public static void main(String[] arguments) throws Exception {
        var given = List.of(arguments);
        endpoint = URI.create(given.isEmpty() ? endpoint.toString() : given.get(0));
        var abusers = given.size() > 1 ? Integer.parseInt(given.get(1)) : 64;
        var time = Duration.ofSeconds(given.size() > 2 ? Long.parseLong(given.get(2)) : 20);
        var normal = NORMAL.formatted(given.size() > 3 ? given.get(3) : "michael-jackson/leave-me-alone");
        var log = given.size() > 4 ? Path.of(given.get(4)) : null;

        shapes().forEach((name, shape) -> say("  %-9s %s", name, worst(shape)));
        var idle = repeat(normal, time, new AtomicBoolean());
        var logged = size(log);
        var over = new AtomicBoolean();
        var toAbusers = new ConcurrentHashMap<Integer, Integer>();
        List<Answer> busy;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = List.copyOf(shapes().values());
            IntStream.range(0, abusers)
                    .forEach(i -> threads.submit(() -> repeat(all.get(i % all.size()), time.plusSeconds(60), over)
                            .forEach(answer -> toAbusers.merge(answer.status(), 1, Integer::sum))));
            busy = repeat(normal, time, new AtomicBoolean());
            over.set(true);
        }
        say("normal client alone:       %s", summary(idle));
        say("beside %d abusers:         %s", abusers, summary(busy));
        say("medians compare as:        1 to %.2f", median(busy) / median(idle));
        say("answers to the abusers:    %s", new TreeMap<>(toAbusers));
        say("logged meanwhile:          %d bytes", size(log) - logged);
    }

    /** Each close to the limit in another way, and one that is refused. */
    private static Map<String, String> shapes() {
        var shapes = new LinkedHashMap<String, String>();
        shapes.put("texts", "{ songs(first: 100) { nodes { " + repeated("jsonLd", 11) + " } } }");
        shapes.put("lists", "{ artists(first: 100) { nodes { songs(first: 95) { nodes { title } } } } }");
        shapes.put("counts", "{ artists(first: 100) { nodes { "
                + repeated("songs(first: 1) { totalCount nodes { title } }", 12) + " } } }");
        shapes.put("searches", "{ " + repeated(
                "search(query: \"the\", first: 5) { totalCount facets { name } nodes { highlight } }", 9) + " }");
        shapes.put("charts", "{ songs(first: 80) { nodes { charts { chart { name } songs { title } } } } }");
        shapes.put("sitemap", "{ sitemap(first: 5000) { nodes { loc lastmod images } } }");
        shapes.put("refused", "{ artists(first: 100) { nodes { songs(first: 100) { nodes { "
                + repeated("jsonLd", 28) + " } } } } }");
        return shapes;
    }

    private static String repeated(String field, int times) {
        return IntStream.range(0, times).mapToObj(i -> "a" + i + ": " + field).collect(Collectors.joining(" "));
    }

    private static String worst(String shape) {
        return IntStream.range(0, 5).mapToObj(_ -> ask(shape)).toList().getLast().toString();
    }

    private static List<Answer> repeat(String document, Duration time, AtomicBoolean over) {
        var end = System.nanoTime() + time.toNanos();
        var answers = new ArrayList<Answer>();
        while (System.nanoTime() < end && !over.get()) {
            answers.add(ask(document));
        }
        return answers;
    }

    private static Answer ask(String document) {
        var body = "{\"query\":\"" + document.replace("\"", "\\\"").replace("\n", " ") + "\"}";
        var request = HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        var start = System.nanoTime();
        try {
            HttpResponse<String> response = HTTP.send(request, BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(), response.body().length(), (System.nanoTime() - start) / 1_000_000.0);
        } catch (IOException lost) {
            return new Answer(0, 0, (System.nanoTime() - start) / 1_000_000.0);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static String summary(List<Answer> answers) {
        var statuses = answers.stream().collect(Collectors.groupingBy(Answer::status, TreeMap::new, Collectors.counting()));
        return "median %.1f ms, %d answers %s".formatted(median(answers), answers.size(), statuses);
    }

    private static double median(List<Answer> answers) {
        var sorted = answers.stream().mapToDouble(Answer::milliseconds).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static long size(Path log) throws IOException {
        return log == null ? 0 : Files.size(log);
    }

    private static void say(String format, Object... values) {
        System.out.println(format.formatted(values));
    }
}
