package org.linernotes.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linernotes.database.StartRefused;

// O4, S8
class SettingsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PORT                         | abc                      | a number from 1 to 65535
            PORT                         | 0                        | a number from 1 to 65535
            PORT                         | -1                       | a number from 1 to 65535
            PORT                         | 65536                    | a number from 1 to 65535
            PORT                         | 80 80                    | a number from 1 to 65535
            PORT                         | 99999999999              | a number from 1 to 65535
            HOST                         | nohost.invalid           | an address of this machine such as 127.0.0.1, or 0.0.0.0 for all of them
            HOST                         | 192.0.2.1                | an address of this machine such as 127.0.0.1, or 0.0.0.0 for all of them
            CMS_DATA                     | /proc/version            | a folder that can be written
            CMS_DATA                     | /dev/null/data           | a folder that can be written
            CMS_DEMO                     | flase                    | true or false
            CMS_DEMO                     | yes                      | true or false
            CMS_DEMO                     | off                      | true or false
            CMS_CITATIONS_REQUIRED       | on                       | true or false
            CMS_AWARDS_YEAR              | 1989                     | ELIGIBILITY or CEREMONY
            CMS_CALENDAR_LEAP_DAY        | FEBRUARY_29              | FEBRUARY_28, MARCH_1 or NONE
            CMS_CALENDAR_TIME_ZONE       | Europe/Dubblin           | a time zone such as Europe/Dublin
            CMS_CITATIONS_REQUIRED       | maybe                    | true or false
            CMS_TRUSTED_PROXIES          | 10.0.0.0/33              | addresses and networks such as 127.0.0.1, 10.0.0.0/8 or 2001:db8::/32
            CMS_TRUSTED_PROXIES          | proxy.example            | addresses and networks such as 127.0.0.1, 10.0.0.0/8 or 2001:db8::/32
            CMS_TRUSTED_PROXIES          | 0.0.0.0/0                | addresses and networks such as 127.0.0.1, 10.0.0.0/8 or 2001:db8::/32
            CMS_SITE_URL                 | example.org              | an address such as https://example.org
            CMS_SITE_URL                 | ftp://example.org        | an address such as https://example.org
            CMS_SITE_URL                 | https://                 | an address such as https://example.org
            CMS_SITE_URL                 | https://a b.org          | an address such as https://example.org
            CMS_SITE_URL                 | https://me:pw@example.org | an address such as https://example.org
            CMS_SITE_URL                 | https://example.org/?a=b | an address such as https://example.org
            CMS_SESSION_IDLE             | soon                     | a time such as 30m, 12h or 7d
            CMS_SESSION_LONGEST          | -7d                      | a time such as 30m, 12h or 7d
            CMS_POOL_OWNER               | 0                        | a number of connections from 1 to 1000
            CMS_POOL_DELIVERY            | many                     | a number of connections from 1 to 1000
            DATASOURCES_DEFAULT_URL      | postgres://db/linernotes | an address such as jdbc:postgresql://db.internal/linernotes
            DATASOURCES_DELIVERY_URL     | jdbc:mysql://db/x        | an address such as jdbc:postgresql://db.internal/linernotes
            DATASOURCES_PREVIEW_URL      | jdbc:postgresql://db:x/y | an address such as jdbc:postgresql://db.internal/linernotes
            """)
    void aWrongValueIsToldWithItsSetting(String name, String value, String words) {
        assertThatThrownBy(() -> Settings.check(only(name, value)))
                .isInstanceOf(StartRefused.class)
                .hasMessage("%s must be %s, not \"%s\".", name, words, value);
    }

    @ParameterizedTest
    @MethodSource("names")
    void anEmptyValueIsNone(String name) {
        assertThatThrownBy(() -> Settings.check(only(name, "")))
                .isInstanceOf(StartRefused.class)
                .hasMessageStartingWith(name + " must be ");
    }

    static List<String> names() {
        return Settings.ALL.stream().map(Setting::name).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "PORT, 8080",
        "HOST, 0.0.0.0",
        "HOST, localhost",
        "HOST, 127.0.0.1",
        "CMS_DEMO, TRUE",
        "CMS_AWARDS_YEAR, ceremony",
        "CMS_CALENDAR_TIME_ZONE, Europe/Dublin",
        "CMS_SITE_URL, https://example.org/music/",
        "CMS_TRUSTED_PROXIES, '127.0.0.1, ::1 10.0.0.0/8,fd00::/8, ::ffff:192.168.0.0/112'",
        "CMS_FRONTEND_KEY, 0123456789abcdef0123456789abcdef",
        "CMS_SESSION_IDLE, 30m",
        "CMS_SESSION_LONGEST, 7d",
        "CMS_POOL_READER, 4",
        "DATASOURCES_DELIVERY_URL, jdbc:postgresql://replica:5433/linernotes?ssl=true",
    })
    void aRightValueIsTaken(String name, String value) {
        assertThatCode(() -> Settings.check(only(name, value))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            DATASOURCES_DEFAULT_USERNAME, DATASOURCES_DEFAULT_USERNAME needs DATASOURCES_DEFAULT_URL beside it.
            DATASOURCES_DEFAULT_PASSWORD, DATASOURCES_DEFAULT_PASSWORD needs DATASOURCES_DEFAULT_URL beside it.
            """)
    void aLoginWithoutADatabaseIsNone(String name, String sentence) {
        assertThatThrownBy(() -> Settings.requireWholeLogin(only(name, "linernotes")))
                .hasMessage(sentence);
    }

    @Test
    void aDatabaseWithoutAnAccountIsNone() {
        assertThatThrownBy(() ->
                        Settings.requireWholeLogin(only("DATASOURCES_DEFAULT_URL", "jdbc:postgresql://db/linernotes")))
                .hasMessage("DATASOURCES_DEFAULT_URL needs DATASOURCES_DEFAULT_USERNAME beside it.");
    }

    @ParameterizedTest
    @CsvSource({
        "CMS_DMEO, CMS_DEMO",
        "CMS_DEMOS, CMS_DEMO",
        "CMS_SITEURL, CMS_SITE_URL",
        "CMS_CALENDAR, CMS_CALENDAR_LEAP_DAY",
        "CMS_CALENDAR_TIMEZONE, CMS_CALENDAR_TIME_ZONE",
        "CMS_PORT, PORT",
        "DATASOURCE_DEFAULT_URL, DATASOURCES_DEFAULT_URL",
        "DATASOURCES_DEFAULT_USER, DATASOURCES_DEFAULT_USERNAME",
        "DATASOURCES_DELIVERY_PASWORD, DATASOURCES_DELIVERY_PASSWORD",
    })
    void aNameThatIsNoSettingIsToldWithTheNearest(String name, String nearest) {
        assertThatThrownBy(() -> Settings.checkNames(Map.of("PATH", "/bin", "HOME", "/root", name, "1"), _ -> {}))
                .isInstanceOf(StartRefused.class)
                .hasMessage("There is no setting %s; the nearest is %s.", name, nearest);
    }

    @Test
    void whatKubernetesSaysOfAServiceIsNoSetting() {
        assertThatCode(() -> Settings.checkNames(
                        Map.of(
                                "CMS_SERVICE_HOST", "10.0.0.1",
                                "CMS_SERVICE_PORT", "8080",
                                "CMS_SERVICE_PORT_HTTP", "8080",
                                "CMS_PORT", "tcp://10.0.0.1:8080",
                                "CMS_PORT_8080_TCP_ADDR", "10.0.0.1",
                                "CMS_DB_SERVICE_HOST", "10.0.0.2"),
                        _ -> {}))
                .doesNotThrowAnyException();
    }

    @Test
    void whatCannotBeSaidYetIsRemarked() {
        var remarks = new ArrayList<String>();

        Settings.checkNames(Map.of("CMS_SITE", "on", "CMS_OUTBOX", "off"), remarks::add);

        assertThat(remarks)
                .containsExactly(
                        "CMS_OUTBOX has no effect in this version.", "CMS_SITE has no effect in this version.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            8d  | -   | 8d is longer than 7d
            -   | 11h | 12h is longer than 11h
            30m | 29m | 30m is longer than 29m
            """)
    void aSessionEndsAtItsLongest(String idle, String longest, String words) {
        assertThatThrownBy(() -> Settings.check(values("cms.session.idle", idle, "cms.session.longest", longest)))
                .isInstanceOf(StartRefused.class)
                .hasMessage("CMS_SESSION_IDLE must not be longer than CMS_SESSION_LONGEST: %s.", words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            -         | -    | http://localhost:8080
            -         | 9090 | http://localhost:9090
            0.0.0.0   | 81   | http://localhost:81
            ::        | 81   | http://localhost:81
            127.0.0.1 | -    | http://127.0.0.1:8080
            ::1       | 9090 | http://[::1]:9090
            """)
    void theSitesAddressFollowsHostAndPort(String host, String port, String url) {
        assertThat(new StartChecks(values("host", host, "port", port)).derived())
                .isEqualTo(Map.<String, Object>of("cms.site.url", url));
        assertThat(new StartChecks(values("cms.site.url", "https://example.org", "host", host)).derived())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::"})
    void aNewDatabaseIsNotOpenedToOthersAsADemoThatNobodyAskedFor(String host) {
        assertThatThrownBy(() -> new StartChecks(values("cms.data", data(), "host", host)).requireData())
                .hasMessage(
                        "HOST=%s opens a demo to others, and everybody knows its passwords: set CMS_DEMO=false for a site"
                                + " of your own, or CMS_DEMO=true if the demo shall be open.",
                        host);
        for (var said : List.of("true", "false")) {
            assertThatCode(() ->
                            new StartChecks(values("cms.data", data(), "host", host, "cms.demo", said)).requireData())
                    .doesNotThrowAnyException();
        }
        assertThat(folder.resolve("new")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://example.org", "http://example.org", "http://192.168.1.5:8080", "https://localhost"})
    void aSitesAddressForOthersMakesNoDemoEither(String site) {
        assertThatThrownBy(() -> new StartChecks(values("cms.data", data(), "cms.site.url", site)).requireData())
                .isInstanceOf(StartRefused.class)
                .hasMessageStartingWith("CMS_SITE_URL=" + site + " opens a demo to others");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8080", "http://127.0.0.1", "http://[::1]:9090", "http://cms.localhost"})
    void onThisMachineADemoNeedsNoWord(String site) {
        assertThatCode(() -> new StartChecks(values("cms.data", data(), "cms.site.url", site, "host", "127.0.0.1"))
                        .requireData())
                .doesNotThrowAnyException();
    }

    @Test
    void aFileIsNoDataFolder() throws IOException {
        var file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> new StartChecks(values("cms.data", file.toString())).requireData())
                .hasMessage(
                        "The folder %s cannot be written: make it writable or set CMS_DATA to another folder.", file);
    }

    @Test
    void aTakenPortIsToldBeforeAnythingBegins() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(
                            () -> new StartChecks(values("port", String.valueOf(other.getLocalPort()))).requirePort())
                    .isInstanceOf(StartRefused.class)
                    .hasMessage("The port is taken: stop the program that uses it or set PORT to another one.");
        }
    }

    @Test
    void theOperatorsPageNamesTheSettingsThatThereAre() throws IOException {
        var page = Files.readString(Path.of("..", "docs", "operators.md"));
        var known = Settings.ALL.stream()
                .filter(Setting::documented)
                .map(Setting::name)
                .toList();

        assertThat(matches("(?m)^\\| `([A-Z_]+)` \\|", page)).containsExactlyInAnyOrderElementsOf(known);
        for (var file : List.of("README.md", "docs/operators.md", "docs/frontend.md", "docs/retention.md")) {
            assertThat(known)
                    .as(file)
                    .containsAll(matches(
                            "\\b((?:CMS|DATASOURCES)_[A-Z_]*[A-Z])\\b(?!_?\\*)",
                            Files.readString(Path.of("..", file))));
        }
    }

    private static List<String> matches(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .distinct()
                .toList();
    }

    private String data() {
        return folder.resolve("new").toString();
    }

    private static Function<String, Optional<String>> only(String name, String value) {
        return property -> Optional.of(value)
                .filter(_ -> property.equals(name.toLowerCase(Locale.ROOT).replace('_', '.')));
    }

    private static Function<String, Optional<String>> values(String... namesAndValues) {
        return property -> {
            for (var index = 0; index < namesAndValues.length; index += 2) {
                if (namesAndValues[index].equals(property)) {
                    return Optional.ofNullable(namesAndValues[index + 1]);
                }
            }
            return Optional.empty();
        };
    }
}
