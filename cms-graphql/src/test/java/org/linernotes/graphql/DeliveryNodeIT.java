package org.linernotes.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linernotes.testing.Given.unique;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.exceptions.BeanContextException;
import io.micronaut.inject.BeanDefinition;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linernotes.database.NodeKind;
import org.linernotes.database.StartRefused;
import org.linernotes.database.TestConnections;
import org.linernotes.graphql.testing.GraphQlClient;
import org.linernotes.testing.Given;
import org.linernotes.testing.IntegrationTest;
import org.linernotes.testing.RawHttp;
import org.linernotes.testing.Rows;

/** A node that has the readers' logins alone, on the database that the tests' full node prepared. */
// S9
@IntegrationTest
class DeliveryNodeIT {
    @Inject
    TestConnections connections;

    @Inject
    Given given;

    @Inject
    Rows rows;

    @Test
    void readersFindWhatIsLiveAndWriteToUs() {
        var title = unique("Wuthering Heights");
        var song = given.song(title).published();
        var changes = rows.column("SELECT count(*) FROM public.databasechangelog");

        try (var node = node(connections.readersSettings())) {
            var client = node.getBean(GraphQlClient.class);
            var slug = rows.column("SELECT slug FROM entry WHERE id = ?", song.entryId())
                    .getFirst();
            var found = client.query("/graphql", "{ song(slug: \"%s\") { id title } }".formatted(slug));
            assertThat(found.text("data", "song", "title")).isEqualTo(title);

            var posted = client.query("/graphql", """
                    mutation { postComment(input: {entryId: "%s", body: "From a delivery node.", authorName: "Reader",
                        clientMutationId: "a"}) { status userErrors { message } } }""".formatted(found.text("data", "song", "id")));
            assertThat(posted.text()).contains("WAITING");
            assertThat(client.get("/health/readiness", Map.of()).status()).isEqualTo(200);
        }
        assertThat(rows.column("SELECT count(*) FROM public.databasechangelog")).isEqualTo(changes);
    }

    @Test
    void nobodyWorksThere() {
        try (var node = node(connections.readersSettings())) {
            var client = node.getBean(GraphQlClient.class);
            for (var path :
                    List.of("/manage/graphql", "/manage/imports/charts", "/manage", "/admin", "/admin/sign-in")) {
                assertThat(client.get(path, Map.of()).status()).as(path).isEqualTo(404);
                assertThat(client.post(path, "{\"query\":\"{ __typename }\"}", Map.of())
                                .status())
                        .as(path)
                        .isEqualTo(404);
            }
        }
    }

    // S11
    @Test
    void whatItRefusesTellsBrowsersToRunNothing() {
        try (var node = node(connections.readersSettings())) {
            var http = new RawHttp(node.getBean(EmbeddedServer.class).getURI(), "127.0.0.1");
            BadRequests.all().forEach(request -> NodePagesIT.assertTellsToRunNothing(http.exchange(request)));
        }
    }

    /** Whatever a delivery node has can be made there, and none of it reaches the owner's data source. */
    @Test
    void everyBeanOfOursWorksWithoutTheOwner() {
        try (var node = node(connections.readersSettings())) {
            var ours = node.getAllBeanDefinitions().stream()
                    .filter(bean -> bean.getBeanType().getName().startsWith("org.linernotes."))
                    .filter(bean -> !bean.isAbstract() && !isOfTests(bean.getBeanType()))
                    .toList();

            assertThat(ours)
                    .hasSizeGreaterThan(80)
                    .extracting(bean -> bean.getBeanType().getPackageName())
                    .doesNotContain(
                            "org.linernotes.account",
                            "org.linernotes.event",
                            "org.linernotes.entry",
                            "org.linernotes.publication",
                            "org.linernotes.review",
                            "org.linernotes.transfer",
                            "org.linernotes.demo",
                            "org.linernotes.graphql.management");
            assertThat(ours.stream().filter(bean -> !isMade(node, bean)).map(BeanDefinition::getName))
                    .as("annotate what needs the owner's login with @FullNode")
                    .isEmpty();
            assertThat(node.getBeanRegistrations(DataSource.class))
                    .extracting(source -> source.getIdentifier().getName())
                    .containsExactlyInAnyOrder("delivery", "preview", "reader");
        }
    }

    private static boolean isOfTests(Class<?> type) {
        var place = type.getProtectionDomain().getCodeSource().getLocation().getPath();
        return place.contains("test-classes") || place.endsWith("-tests.jar");
    }

    private static boolean isMade(ApplicationContext node, BeanDefinition<?> bean) {
        try {
            return node.getBean(bean) != null;
        } catch (BeanContextException _) {
            return false;
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            datasources.delivery.url      | A delivery node reads a database that a full node prepared: set DATASOURCES_DELIVERY_URL.
            datasources.delivery.password | A delivery node reads a database that a full node prepared: set DATASOURCES_DELIVERY_PASSWORD.
            datasources.reader.password   | A delivery node reads a database that a full node prepared: set DATASOURCES_READER_PASSWORD.
            datasources.preview.password  | A delivery node reads a database that a full node prepared: set DATASOURCES_PREVIEW_PASSWORD.
            """)
    void aLoginThatIsMissingIsNamed(String property, String sentence) {
        var settings = new HashMap<>(connections.readersSettings());
        settings.remove(property);

        assertRefused(settings, sentence);
    }

    @ParameterizedTest
    @CsvSource({"delivery, DELIVERY", "reader, READER", "preview, PREVIEW"})
    void aPasswordThatIsRefusedIsNamed(String source, String name) {
        var settings = new HashMap<>(connections.readersSettings());
        settings.put("datasources." + source + ".password", "wrong");

        assertThatThrownBy(() -> node(settings).close())
                .isInstanceOf(StartRefused.class)
                .hasMessageStartingWith("The database refuses the account linernotes_" + source + " at ")
                .hasMessageEndingWith(" and DATASOURCES_" + name + "_PASSWORD.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"username", "password"})
    void noPartOfTheOwnersLoginIsTaken(String name) {
        var settings = new HashMap<>(connections.readersSettings());
        settings.put("datasources.default." + name, "linernotes");

        assertRefused(
                settings,
                "A delivery node needs the readers' logins alone: take DATASOURCES_DEFAULT_%s out of its settings."
                        .formatted(name.toUpperCase(Locale.ROOT)));
    }

    @Test
    void theOwnersPasswordIsNotTaken() {
        var settings = new HashMap<>(connections.readersSettings());
        settings.putAll(connections.settings());

        assertRefused(
                settings,
                "A delivery node needs the readers' logins alone: take DATASOURCES_DEFAULT_URL out of its settings.");
    }

    @Test
    void aDatabaseThatNobodyPreparedIsRefused() throws SQLException {
        var url = connections.settingsOfNew("unprepared").get("datasources.default.url");
        try (var connection = connections.asOwner();
                var statement = connection.createStatement()) {
            statement.execute("GRANT CONNECT ON DATABASE unprepared TO linernotes_delivery");
        }
        var settings = new HashMap<>(connections.readersSettings());
        settings.put("datasources.delivery.url", String.valueOf(url));

        assertRefused(
                settings,
                "The database at " + url + " is not prepared: start a full node of this version on it first.");
    }

    private static void assertRefused(Map<String, Object> settings, String sentence) {
        assertThatThrownBy(() -> node(settings).close())
                .satisfies(problem ->
                        assertThat(problem).isInstanceOf(StartRefused.class).hasMessage(sentence));
    }

    private static ApplicationContext node(Map<String, Object> settings) {
        var all = new HashMap<>(settings);
        all.put(NodeKind.PROPERTY, NodeKind.DELIVERY);
        all.put("micronaut.server.port", -1);
        all.put("micronaut.server.host", "127.0.0.1");
        var context = ApplicationContext.builder(all).start();
        try {
            context.getBean(EmbeddedServer.class).start();
            return context;
        } catch (RuntimeException problem) {
            context.close();
            for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
                if (cause instanceof StartRefused refused) {
                    throw refused;
                }
            }
            throw problem;
        }
    }
}
