package org.linernotes.node;

import static org.linernotes.node.Setting.flag;
import static org.linernotes.node.Setting.oneOf;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.linernotes.account.SessionConfig;
import org.linernotes.database.StartRefused;
import org.linernotes.edge.ReaderAddresses;
import org.linernotes.edge.TrustedProxies;

/** What operators may say about a node, checked before anything begins: a wrong value never counts as an unsaid one. */
final class Settings {
    static final List<Setting> ALL = List.of(
            Setting.of("PORT", SettingValues::isPort, "a number from 1 to 65535"),
            Setting.of(
                    "HOST",
                    SettingValues::isAddressOfThisMachine,
                    "an address of this machine such as 127.0.0.1, or 0.0.0.0 for all of them"),
            Setting.of("CMS_DATA", SettingValues::isWritableFolder, "a folder that can be written"),
            flag("CMS_DEMO"),
            Setting.of("CMS_SITE_URL", SettingValues::isSite, "an address such as https://example.org"),
            Setting.of("CMS_TRUSTED_PROXIES", TrustedProxies::isWellWritten, TrustedProxies.WORDS),
            Setting.of("CMS_FRONTEND_KEY", ReaderAddresses::isKey, ReaderAddresses.KEY_WORDS)
                    .secret(),
            Setting.of("CMS_CALENDAR_TIME_ZONE", SettingValues::isTimeZone, "a time zone such as Europe/Dublin"),
            oneOf("CMS_CALENDAR_LEAP_DAY", "FEBRUARY_28", "MARCH_1", "NONE"),
            oneOf("CMS_AWARDS_YEAR", "ELIGIBILITY", "CEREMONY"),
            flag("CMS_CITATIONS_REQUIRED"),
            duration("CMS_SESSION_IDLE"),
            duration("CMS_SESSION_LONGEST"),
            pool("CMS_POOL_OWNER"),
            pool("CMS_POOL_WAITING"),
            pool("CMS_POOL_DRAFTS"),
            pool("CMS_POOL_SESSIONS"),
            pool("CMS_POOL_DELIVERY"),
            pool("CMS_POOL_PREVIEW").undocumented(),
            pool("CMS_POOL_READER"),
            url("DATASOURCES_DEFAULT_URL"),
            text("DATASOURCES_DEFAULT_USERNAME"),
            text("DATASOURCES_DEFAULT_PASSWORD").secret(),
            url("DATASOURCES_DELIVERY_URL"),
            text("DATASOURCES_DELIVERY_PASSWORD").secret(),
            url("DATASOURCES_PREVIEW_URL").undocumented(),
            text("DATASOURCES_PREVIEW_PASSWORD").secret(),
            url("DATASOURCES_READER_URL"),
            text("DATASOURCES_READER_PASSWORD").secret(),
            flag("CMS_JOBS").undocumented(),
            flag("CMS_POSTGRES_DURABLE").undocumented(),
            Setting.of("CMS_POSTGRES_BINARIES", SettingValues::isWritableFolder, "a folder that can be written")
                    .undocumented());

    private static final Pattern OF_A_SERVICE = Pattern.compile("CMS_(\\w+_)?(SERVICE_(HOST|PORT\\w*)|PORT_\\d+_\\w+)");

    private static final String URL = "datasources.default.url";
    private static final String USERNAME = "datasources.default.username";
    private static final String PASSWORD = "datasources.default.password";
    private static final Pattern OURS = Pattern.compile("CMS_\\w*|DATASOURCES?_\\w*");

    /** Their names are given away; what they will say cannot be said yet. */
    private static final Set<String> PLANNED =
            Set.of("CMS_FILES", "CMS_LOG", "CMS_OUTBOX", "CMS_PREVIEW_URL", "CMS_RESPONSE_CACHE", "CMS_SITE");

    private Settings() {}

    /** What operators should know of, in lines that fit a terminal. */
    static String names() {
        return ALL.stream().filter(Setting::documented).map(Setting::name).collect(Collectors.joining("\n"));
    }

    /** Refuses the first that is wrong. */
    static void check(Function<String, Optional<String>> values) {
        ALL.forEach(setting -> setting.check(values));
        requireSessionToEnd(values);
    }

    private static void requireSessionToEnd(Function<String, Optional<String>> values) {
        var idle = values.apply("cms.session.idle").orElse(SessionConfig.IDLE);
        var longest = values.apply("cms.session.longest").orElse(SessionConfig.LONGEST);
        if (SettingValues.duration(idle).compareTo(SettingValues.duration(longest)) > 0) {
            throw new StartRefused("CMS_SESSION_IDLE must not be longer than CMS_SESSION_LONGEST: %s is longer than %s."
                    .formatted(idle, longest));
        }
    }

    /** Refuses the first name that looks like a setting and is none, after remarks on those that do nothing. */
    static void checkNames(Map<String, String> environment, Consumer<String> remarks) {
        var names = environment.keySet();
        PLANNED.stream()
                .filter(names::contains)
                .sorted()
                .forEach(name -> remarks.accept(name + " has no effect in this version."));
        names.stream()
                .sorted()
                .filter(OURS.asMatchPredicate())
                .filter(name -> !isOfAService(name, String.valueOf(environment.get(name))))
                .filter(name -> !PLANNED.contains(name))
                .filter(name -> ALL.stream().noneMatch(setting -> setting.name().equals(name)))
                .findFirst()
                .ifPresent(name -> {
                    throw new StartRefused("There is no setting %s; the nearest is %s.".formatted(name, nearest(name)));
                });
    }

    /** What Kubernetes tells every program about a service that is called cms. */
    private static boolean isOfAService(String name, String value) {
        return OF_A_SERVICE.matcher(name).matches() || (name.endsWith("_PORT") && value.matches("(tcp|udp)://.*"));
    }

    private static String nearest(String name) {
        return ALL.stream()
                .filter(Setting::documented)
                .map(Setting::name)
                .min(Comparator.<String, Boolean>comparing(known -> !known.startsWith(name))
                        .thenComparingInt(known -> EditDistance.between(known, name)))
                .orElseThrow();
    }

    /** Of a full node; a delivery node takes no part of the owner's login. */
    static void requireWholeLogin(Function<String, Optional<String>> values) {
        var url = values.apply(URL);
        if (url.isPresent() && values.apply(USERNAME).isEmpty()) {
            throw new StartRefused("DATASOURCES_DEFAULT_URL needs DATASOURCES_DEFAULT_USERNAME beside it.");
        }
        for (var property : List.of(USERNAME, PASSWORD)) {
            if (url.isEmpty() && values.apply(property).isPresent()) {
                throw new StartRefused("DATASOURCES_DEFAULT_%s needs DATASOURCES_DEFAULT_URL beside it."
                        .formatted(property.equals(USERNAME) ? "USERNAME" : "PASSWORD"));
            }
        }
    }

    private static Setting duration(String name) {
        return Setting.of(name, SettingValues::isDuration, "a time such as 30m, 12h or 7d");
    }

    private static Setting pool(String name) {
        return Setting.of(name, SettingValues::isPoolSize, "a number of connections from 1 to 1000");
    }

    private static Setting url(String name) {
        return Setting.of(
                name, SettingValues::isJdbcUrl, "an address such as jdbc:postgresql://db.internal/linernotes");
    }

    private static Setting text(String name) {
        return Setting.of(name, value -> !value.isBlank(), "said or left out");
    }
}
