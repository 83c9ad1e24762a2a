package org.linernotes.database;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/**
 * Whether anybody beyond this machine is meant to reach the node.
 *
 * @param host where it listens; null: on this machine only while the database is a demo
 * @param siteUrl under which readers find it, if the operator said so
 */
public record Exposure(@Nullable String host, @Nullable String siteUrl) {
    /** The setting that opens the node to others; null: none does. */
    public @Nullable String reason() {
        if (host != null && !isLoopback(host)) {
            return "HOST=" + host;
        }
        return siteUrl != null && isPublic(siteUrl) ? "CMS_SITE_URL=" + siteUrl : null;
    }

    /** Refuses to open a database with known passwords to others, unless somebody said outright that it is a demo. */
    public void require(boolean demo, @Nullable Boolean saidToBeDemo) {
        var reason = reason();
        if (demo && saidToBeDemo == null && reason != null) {
            throw new StartRefused(
                    ("%s opens a demo to others, and everybody knows its passwords: set CMS_DEMO=false for"
                                    + " a site of your own, or CMS_DEMO=true if the demo shall be open.")
                            .formatted(reason));
        }
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException _) {
            return false;
        }
    }

    private static boolean isPublic(String siteUrl) {
        try {
            var site = URI.create(siteUrl);
            return !"http".equals(site.getScheme()) || !isLocalName(String.valueOf(site.getHost()));
        } catch (IllegalArgumentException _) {
            return true;
        }
    }

    private static boolean isLocalName(String host) {
        return host.equals("localhost")
                || host.endsWith(".localhost")
                || host.matches("127(\\.\\d{1,3}){3}")
                || host.equals("[::1]");
    }
}
