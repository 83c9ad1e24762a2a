package org.linernotes.node;

import io.micronaut.core.convert.ConversionService;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.InvalidPathException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.linernotes.database.DataFolder;
import org.linernotes.database.PostgresDriver;

/** What the values of settings may be. */
final class SettingValues {
    private static final int LARGEST_PORT = 65_535;
    private static final int LARGEST_POOL = 1_000;

    private SettingValues() {}

    static boolean isPort(String value) {
        return isNumber(value, LARGEST_PORT);
    }

    static boolean isPoolSize(String value) {
        return isNumber(value, LARGEST_POOL);
    }

    private static boolean isNumber(String value, int largest) {
        return value.matches("\\d{1,6}") && Integer.parseInt(value) >= 1 && Integer.parseInt(value) <= largest;
    }

    /** Whether a server can listen there. */
    static boolean isAddressOfThisMachine(String value) {
        try {
            var address = InetAddress.getByName(value);
            return !value.isBlank()
                    && (address.isAnyLocalAddress() || NetworkInterface.getByInetAddress(address) != null);
        } catch (UnknownHostException _) {
            return false;
        } catch (IOException _) {
            return true;
        }
    }

    static boolean isWritableFolder(String value) {
        try {
            return !value.isBlank() && DataFolder.of(Optional.of(value)).isWritable();
        } catch (InvalidPathException _) {
            return false;
        }
    }

    static boolean isTimeZone(String value) {
        try {
            ZoneId.of(value);
            return true;
        } catch (DateTimeException _) {
            return false;
        }
    }

    static boolean isSite(String value) {
        try {
            var site = URI.create(value);
            return List.of("http", "https").contains(String.valueOf(site.getScheme()))
                    && site.getHost() != null
                    && site.getUserInfo() == null
                    && site.getQuery() == null
                    && site.getFragment() == null;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    static boolean isJdbcUrl(String value) {
        return PostgresDriver.understands(value);
    }

    static boolean isDuration(String value) {
        return ConversionService.SHARED
                .convert(value, Duration.class)
                .filter(Duration::isPositive)
                .isPresent();
    }

    static Duration duration(String value) {
        return Objects.requireNonNull(ConversionService.SHARED.convertRequired(value, Duration.class));
    }
}
