package org.linernotes.edge;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linernotes.database.CmsConfig;

/**
 * Decides, for everything that asks, from which client a request comes.
 *
 * <p>It is the host at the other end of the connection. Only if that is a trusted proxy, what it says counts: the last hop
 * that is no trusted proxy. A hop that cannot be read ends the search at the proxy that tells it, and so do the two
 * headers when they disagree, for a proxy writes one of them and lets a client's own other one through.
 */
@Singleton
public class RequestSources {
    private static final String HTTPS = "https";

    private final TrustedProxies proxies;
    private final boolean secureSite;

    RequestSources(TrustedProxies proxies, CmsConfig config) {
        this.proxies = proxies;
        this.secureSite = config.siteUrl().toLowerCase(Locale.ROOT).startsWith(HTTPS + ":");
    }

    public RequestSource of(HttpRequest<?> request) {
        var headers = request.getHeaders();
        var source = of(
                peer(request),
                headers.getAll("X-Forwarded-For"),
                headers.getAll("X-Forwarded-Proto"),
                headers.getAll("Forwarded"));
        return new RequestSource(source.address(), source.secure() || secureSite || request.isSecure());
    }

    RequestSource of(NetworkAddress peer, List<String> listed, List<String> schemes, List<String> forwarded) {
        if (!proxies.include(peer)) {
            return new RequestSource(peer, false);
        }
        var byList = follow(peer, Hop.ofList(listed)).address();
        var told = follow(peer, Hop.ofForwarded(forwarded));
        var agree = listed.isEmpty() || byList.equals(told.address());
        var disputed = agree ? told.address() : peer;
        return new RequestSource(forwarded.isEmpty() ? byList : disputed, isSecure(schemes, forwarded, told));
    }

    private static boolean isSecure(List<String> schemes, List<String> forwarded, RequestSource told) {
        var scheme = Hop.lastFirst(schemes).stream().findFirst();
        return scheme.map(RequestSources::isHttps).orElse(true)
                && (forwarded.isEmpty() ? scheme.isPresent() : told.secure());
    }

    private RequestSource follow(NetworkAddress peer, List<Hop> lastFirst) {
        var reached = new RequestSource(peer, false);
        for (var hop : lastFirst) {
            var address = NetworkAddress.parseHop(hop.text());
            if (address.isEmpty()) {
                return new RequestSource(reached.address(), isHttps(hop.scheme()));
            }
            reached = new RequestSource(address.get(), isHttps(hop.scheme()));
            if (!proxies.include(reached.address())) {
                return reached;
            }
        }
        return reached;
    }

    private static boolean isHttps(@Nullable String scheme) {
        return scheme != null && scheme.replace("\"", "").equalsIgnoreCase(HTTPS);
    }

    private static NetworkAddress peer(HttpRequest<?> request) {
        var address = request.getRemoteAddress().getAddress();
        return new NetworkAddress(Objects.requireNonNullElseGet(address, InetAddress::getLoopbackAddress));
    }
}
