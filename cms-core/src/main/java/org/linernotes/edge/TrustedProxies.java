package org.linernotes.edge;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.linernotes.database.StartRefused;

/** The proxies in front of this node, whose word about where a request comes from is believed; without a setting, none. */
@Singleton
public final class TrustedProxies {
    /** What an operator may write. */
    public static final String WORDS = "addresses and networks such as 127.0.0.1, 10.0.0.0/8 or 2001:db8::/32";

    private static final int MOST = 200;

    private final List<Network> networks;

    @Inject
    TrustedProxies(@Value("${cms.trusted.proxies:}") String text) {
        this(parse(text)
                .orElseThrow(
                        () -> new StartRefused("CMS_TRUSTED_PROXIES must be %s, not \"%s\".".formatted(WORDS, text))));
    }

    private TrustedProxies(List<Network> networks) {
        this.networks = networks;
    }

    public static boolean isWellWritten(String text) {
        return !text.isBlank() && parse(text).isPresent();
    }

    boolean include(NetworkAddress address) {
        return networks.stream().anyMatch(network -> network.contains(address));
    }

    private static Optional<List<Network>> parse(String text) {
        var words = Arrays.stream(text.split("[\\s,]+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
        var networks =
                words.stream().map(Network::parse).flatMap(Optional::stream).toList();
        return networks.size() == words.size() && words.size() <= MOST ? Optional.of(networks) : Optional.empty();
    }
}
