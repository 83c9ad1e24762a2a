package org.linernotes.graphql.management;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.linernotes.testing.Given.unique;

import io.micronaut.json.tree.JsonNode;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linernotes.account.Role;
import org.linernotes.database.SessionLocks;
import org.linernotes.graphql.testing.GraphQlClient;
import org.linernotes.graphql.testing.GraphQlClient.Reply;
import org.linernotes.testing.IntegrationTest;
import org.linernotes.testing.Rows;

/** Charts sent over HTTP, and what can be asked of their import. */
@IntegrationTest
class ImportsIT {
    private static final String PATH = "/manage/imports/charts";
    private static final String SONGS =
            "song_id,title,artist,debut_date,debut_position,peak_position,peak_date,weeks_at_peak,last_date,weeks_on_chart,runs\n";
    private static final String WEEKS = "week,position,song_id\n";
    private static final String IMPORT = """
            query ($id: ID!) { import(id: $id) {
              id chart files publish by { id } state failure startedAt endedAt songsTotal songsDone placesTotal placesDone
              changes { artists songs changedSongs published places }
              badRows { totalCount nodes { file line sentence } pageInfo { hasNextPage endCursor } }
              duplicates { totalCount nodes { sentence } } } }""";

    @Inject
    Desk desk;

    @Inject
    GraphQlClient client;

    @Inject
    Rows rows;

    @Inject
    SessionLocks locks;

    @Inject
    EmbeddedServer server;

    @Test
    void anAdministratorSendsAChartAndFollowsItsImport() {
        var title = unique("Sent");
        var form = new UploadForm()
                .field("publish", "true")
                .file(
                        "songs.csv",
                        SONGS + song(1, title) + "2,Nowhere,Nobody,1990-02-30,1,1,1990-01-06,1,1990-01-06,1,1\n")
                .file("weeks.csv", WEEKS + "1990-01-06,40,1\n1990-01-06,40,1\n");

        var run = ended(begun(form));

        assertThat(text(run, "state")).isEqualTo("DONE");
        assertThat(text(run, "chart")).isEqualTo("us-hot-100");
        assertThat(text(run, "by", "id")).isEqualTo(desk.the(Role.ADMIN).id());
        assertThat(texts(run, "files")).containsExactly("songs.csv", "weeks.csv");
        assertThat(number(run, "songsDone")).isEqualTo(1).isEqualTo(number(run, "songsTotal"));
        assertThat(number(run, "placesDone")).isEqualTo(1).isEqualTo(number(run, "placesTotal"));
        assertThat(number(run, "changes", "songs")).isEqualTo(1);
        assertThat(number(run, "changes", "artists")).isEqualTo(1);
        assertThat(number(run, "changes", "places")).isEqualTo(1);
        assertThat(sentences(run, "badRows"))
                .containsExactly(
                        "songs.csv:3: debut_date is no date: “1990-02-30”.",
                        "weeks.csv:3: Another line has position 40 of 1990-01-06 already.");
        assertThat(rows.column("SELECT title FROM publication WHERE title = ? AND live @> now()", title))
                .hasSize(1);
    }

    @Test
    void theSameFilesAgainChangeNothing() {
        var form = new UploadForm().field("publish", "true").file("songs.csv", SONGS + song(1, unique("Twice")));
        ended(begun(form));
        var revisions = rows.column("SELECT count(*) FROM revision");

        var again = ended(begun(form));

        assertThat(List.of("artists", "songs", "changedSongs", "published", "places"))
                .allSatisfy(
                        change -> assertThat(number(again, "changes", change)).isZero());
        assertThat(rows.column("SELECT count(*) FROM revision")).isEqualTo(revisions);
    }

    @Test
    void reportsAreReadPageByPage() {
        var lines = new StringBuilder(SONGS);
        IntStream.range(0, 30)
                .forEach(number -> lines.append("bad ").append(number).append('\n'));
        var id = text(begun(new UploadForm().file("songs.csv", lines + song(1, unique("Paged")))), "id");
        var first = ended(id);

        assertThat(number(first, "badRows", "totalCount")).isEqualTo(30);
        assertThat(sentences(first, "badRows")).hasSize(25);
        var rest = ask(
                        "query ($id: ID!, $after: String) { import(id: $id) { badRows(first: 10, after: $after) { nodes { line } pageInfo { hasNextPage } } } }",
                        Map.of("id", id, "after", text(first, "badRows", "pageInfo", "endCursor")))
                .at("data", "import", "badRows");
        assertThat(Desk.at(rest, "nodes").size()).isEqualTo(5);
        assertThat(number(rest, "nodes", 0, "line")).isEqualTo(27);
        assertThat(Desk.at(rest, "pageInfo", "hasNextPage").getBooleanValue()).isFalse();
    }

    @Test
    void importsAreListedTheLatestFirst() {
        var one = text(begun(new UploadForm().file("songs.csv", SONGS + song(1, unique("One")))), "id");
        ended(one);
        var two = text(begun(new UploadForm().file("songs.csv", SONGS + song(1, unique("Two")))), "id");
        ended(two);

        var list =
                ask("{ imports(first: 1) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }", Map.of());
        assertThat(list.text("data", "imports", "nodes", 0, "id")).isEqualTo(two);
        var next = ask(
                "query ($after: String) { imports(first: 1, after: $after) { nodes { id } } }",
                Map.of("after", list.text("data", "imports", "pageInfo", "endCursor")));
        assertThat(next.text("data", "imports", "nodes", 0, "id")).isEqualTo(one);
    }

    @Test
    void oneImportRunsAtATime() {
        var form = new UploadForm().file("songs.csv", SONGS + song(1, unique("Waits")));
        try (var _ = locks.tryTake("linernotes import").orElseThrow()) {
            var refused = send(form);

            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.text("detail")).isEqualTo("Another import is running; begin when it has ended.");
        }
        assertThat(text(ended(begun(form)), "state")).isEqualTo("DONE");
    }

    @Test
    void anImportWhoseNodeDiedIsInterruptedAtOnceForTheNextAndSoonForWhoeverLooks() {
        var admin = desk.the(Role.ADMIN).id();
        rows.column("""
                INSERT INTO import_run (chart, files, publish, account_id, advanced_at)
                SELECT 'us-hot-100', '{dead.csv}', true, id, now() - interval '11 seconds' FROM account WHERE id = ?
                RETURNING id""", Ids.read(Ids.ACCOUNT, admin));
        assertThat(latestState("dead.csv")).isEqualTo("INTERRUPTED");

        ended(begun(new UploadForm().file("songs.csv", SONGS + song(1, unique("After")))));

        assertThat(rows.column("SELECT state FROM import_run WHERE files = '{dead.csv}'"))
                .containsOnly("INTERRUPTED");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a,b,c                 | UTF-8    | begins with other columns than song_id,title
            ''                    | UTF-8    | Send the files of a chart in fields with the name file, none of them empty.
            week,position,song_id | UTF-8    | None of the files names songs
            week,position,song_id | UTF-16LE | begins with other columns than song_id,title
            "song_id,title        | UTF-8    | begins with other columns than song_id,title
            """)
    void filesOfSomethingElseAreRefused(String header, String charset, String sentence) {
        var runs = rows.column("SELECT count(*) FROM import_run");

        var refused = send(new UploadForm().file("charts.csv", header.getBytes(Charset.forName(charset))));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        assertThat(refused.text("detail")).contains(sentence).endsWith(".");
        assertThat(rows.column("SELECT count(*) FROM import_run")).isEqualTo(runs);
    }

    @Test
    void whatCannotBeReadIsReportedAndTheRestIsThere() {
        var title = unique("Rest");
        var form = new UploadForm()
                .file(
                        "songs.csv",
                        SONGS
                                + "x".repeat(10_000_000) + "\n"
                                + "3,\"Open,Nobody,1990-01-06,1,1,1990-01-06,1,1990-01-06,1,1\n"
                                + "4,Zero,Nobody,1990-01-06,0,1,1990-01-06,1,1990-01-06,1,1\n"
                                + "5,Date,Nobody,1990-01-06,1,1,19\u000090,1,1990-01-06,1,1\n"
                                + song(1, title));

        var run = ended(begun(form));

        assertThat(sentences(run, "badRows"))
                .containsExactly(
                        "songs.csv:2: This line is longer than 10,000 characters.",
                        "songs.csv:3: A quotation mark on this line is not closed, or stands where it cannot.",
                        "songs.csv:4: debut_position must be a number from 1 to 100: “0”.",
                        "songs.csv:5: peak_date is no date: “19\uFFFD90”.");
        assertThat(number(run, "changes", "songs")).isEqualTo(1);
    }

    @Test
    void filesInUtf16WithTheirMarkAreRead() {
        var title = unique("Wide Ünïcode");
        var content = ("\uFEFF" + SONGS + song(1, title)).getBytes(UTF_16LE);

        assertThat(number(ended(begun(new UploadForm().file("../../wide\u202E.csv", content))), "changes", "songs"))
                .isEqualTo(1);
        assertThat(latestState("wide_.csv")).isEqualTo("DONE");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            chart   | no-such-chart | There is no chart with the key “no-such-chart”; create it first.
            publish | perhaps       | The field publish is either true or false.
            nothing | true          | The form may have the fields chart, publish and file, and no others.
            """)
    void fieldsThatAreWrongAreRefused(String field, String value, String sentence) {
        var refused = send(new UploadForm().field(field, value).file("songs.csv", SONGS));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("detail")).isEqualTo(sentence);
    }

    @Test
    void formsWithoutFilesAndOtherBodiesAreRefused() {
        var without = send(new UploadForm().field("publish", "true"));
        var json = client.post(PATH, "{}", desk.the(Role.ADMIN).authorization());

        assertThat(without.status()).isEqualTo(422);
        assertThat(without.text("detail"))
                .isEqualTo("Send the files of a chart in fields with the name file, none of them empty.");
        assertThat(json.status()).isEqualTo(415);
        assertThat(json.text("detail")).isEqualTo("Send the files as multipart/form-data.");
    }

    @Test
    void onlyAdministratorsImport() {
        var form = new UploadForm().file("songs.csv", SONGS);
        var stranger = send(form, Map.of());
        var publisher = send(form, desk.the(Role.PUBLISHER).authorization());
        var question = desk.the(Role.PUBLISHER).send("{ imports { totalCount } }", Map.of());

        assertThat(stranger.status()).isEqualTo(401);
        assertThat(stranger.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(publisher.status()).isEqualTo(403);
        assertThat(publisher.text("detail")).isEqualTo("You may not import charts; ask an administrator.");
        assertThat(question.code()).isEqualTo("FORBIDDEN");
        assertThat(client.get(PATH, desk.the(Role.ADMIN).authorization()).status())
                .isEqualTo(405);
    }

    @Test
    void whatIsTooLargeIsRefusedBeforeItIsSent() throws IOException {
        try (var socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write("""
                    POST %s HTTP/1.1\r
                    Host: localhost\r
                    Authorization: %s\r
                    Content-Type: multipart/form-data; boundary=%s\r
                    Content-Length: 300000000\r
                    \r
                    """.formatted(
                            PATH, desk.the(Role.ADMIN).authorization().get("Authorization"), UploadForm.BOUNDARY)
                    .getBytes(UTF_8));
            var answer = new StringBuilder();
            for (var read = socket.getInputStream().read();
                    read >= 0 && read != '}';
                    read = socket.getInputStream().read()) {
                answer.append((char) read);
            }

            assertThat(answer.toString())
                    .startsWith("HTTP/1.1 413")
                    .contains("The files are larger than 200 MiB in all.");
        }
    }

    @Test
    void uploadsAreRemovedWhateverBecomesOfThem() throws IOException {
        ended(begun(new UploadForm().file("songs.csv", SONGS + song(1, unique("Gone")))));
        send(new UploadForm().file("songs.csv", "a,b\n"));

        var begin = Instant.now();
        while (!uploads().isEmpty()) {
            assertThat(begin)
                    .as("uploads left: %s", uploads())
                    .isAfter(Instant.now().minus(Duration.ofSeconds(20)));
        }
    }

    private static List<Path> uploads() throws IOException {
        try (var temporary = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return temporary
                    .filter(path -> path.getFileName().toString().startsWith("linernotes-import"))
                    .toList();
        }
    }

    private static String song(int id, String title) {
        return "%d,%s,Ann %s,1990-01-06,40,40,1990-01-06,1,1990-01-06,1,1\n".formatted(id, title, title);
    }

    private JsonNode begun(UploadForm form) {
        var reply = send(form);
        assertThat(reply.status()).as(reply.text()).isEqualTo(202);
        return reply.body();
    }

    private Reply send(UploadForm form) {
        return send(form, desk.the(Role.ADMIN).authorization());
    }

    private Reply send(UploadForm form, Map<String, String> authorization) {
        var headers = new HashMap<>(Map.of("Content-Type", "multipart/form-data; boundary=" + UploadForm.BOUNDARY));
        headers.putAll(authorization);
        return client.send("POST", PATH, BodyPublishers.ofByteArray(form.bytes()), headers);
    }

    private JsonNode ended(JsonNode begun) {
        return ended(text(begun, "id"));
    }

    private JsonNode ended(String id) {
        var begin = Instant.now();
        while (true) {
            var run = ask(IMPORT, Map.of("id", id)).at("data", "import");
            if (!text(run, "state").equals("RUNNING")) {
                return run;
            }
            assertThat(begin).as(id).isAfter(Instant.now().minus(Duration.ofSeconds(60)));
        }
    }

    private Reply ask(String document, Map<String, ?> variables) {
        var reply = desk.the(Role.ADMIN).send(document, variables);
        assertThat(reply.body().get("errors")).as(reply.text()).isNull();
        return reply;
    }

    private String latestState(String file) {
        var list = ask("{ imports { nodes { files state } } }", Map.of()).at("data", "imports", "nodes");
        return IntStream.range(0, list.size())
                .mapToObj(index -> Desk.at(list, index))
                .filter(run -> texts(run, "files").contains(file))
                .map(run -> text(run, "state"))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> sentences(JsonNode run, String list) {
        var nodes = Desk.at(run, list, "nodes");
        return IntStream.range(0, nodes.size())
                .mapToObj(index -> "%s:%d: %s"
                        .formatted(
                                text(nodes, index, "file"),
                                number(nodes, index, "line"),
                                text(nodes, index, "sentence")))
                .toList();
    }

    private static List<String> texts(JsonNode node, String list) {
        var items = Desk.at(node, list);
        return IntStream.range(0, items.size())
                .mapToObj(index -> text(items, index))
                .toList();
    }

    private static String text(JsonNode node, Object... path) {
        return Desk.text(node, path);
    }

    private static int number(JsonNode node, Object... path) {
        return Desk.at(node, path).getIntValue();
    }
}
