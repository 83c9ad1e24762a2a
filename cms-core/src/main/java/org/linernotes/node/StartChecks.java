package org.linernotes.node;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.linernotes.database.DataFolder;
import org.linernotes.database.Exposure;
import org.linernotes.database.StartRefused;

/** What can be known to be wrong before a database, a folder or a file is made. */
record StartChecks(Function<String, Optional<String>> values) {
    private static final String USUAL_PORT = "8080";
    private static final String SITE_URL = "cms.site.url";

    /** Of a full node. */
    void requireData() {
        if (values.apply("datasources.default.url").isPresent()) {
            return;
        }
        var folder = DataFolder.of(values.apply("cms.data"));
        if (!folder.isWritable()) {
            throw folder.unusable(null);
        }
        if (!folder.hasServer() && values.apply("cms.demo").isEmpty()) {
            new Exposure(host().orElse(null), values.apply(SITE_URL).orElse(null)).require(true, null);
        }
    }

    /** A node that listens on this machine only, until it knows its database, is tried there. */
    void requirePort() {
        try (var probe = new ServerSocket()) {
            probe.bind(
                    new InetSocketAddress(InetAddress.getByName(host().orElse("127.0.0.1")), Integer.parseInt(port())));
        } catch (IOException problem) {
            throw portRefused(problem);
        }
    }

    static StartRefused portRefused(IOException problem) {
        return String.valueOf(problem.getMessage()).contains("Permission denied")
                ? new StartRefused("This account may not open the port: set PORT to a number above 1023.")
                : new StartRefused("The port is taken: stop the program that uses it or set PORT to another one.");
    }

    /** What follows from the other settings, unless it is said. */
    Map<String, Object> derived() {
        return values.apply(SITE_URL).isPresent() ? Map.of() : Map.of(SITE_URL, "http://" + siteHost() + ":" + port());
    }

    private String siteHost() {
        var host = host().orElse("0.0.0.0");
        if (host.equals("0.0.0.0") || host.equals("::")) {
            return "localhost";
        }
        return host.contains(":") ? "[" + host + "]" : host;
    }

    private Optional<String> host() {
        return values.apply("host");
    }

    private String port() {
        return values.apply("port").orElse(USUAL_PORT);
    }
}
