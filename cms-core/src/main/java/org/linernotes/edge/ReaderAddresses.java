package org.linernotes.edge;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.util.regex.Pattern;
import org.linernotes.database.StartRefused;
import org.linernotes.problem.Problem;

/** The address of the reader behind a request: the client's, or the one that a frontend's server names with its key. */
@Singleton
public class ReaderAddresses {
    public static final String KEY_HEADER = "Linernotes-Frontend-Key";
    public static final String ADDRESS_HEADER = "Linernotes-Reader-Address";

    /** What an operator may write as a key. */
    public static final String KEY_WORDS = "32 to 200 letters, digits and signs without blanks";

    private static final Pattern KEY = Pattern.compile("[!-~]{32,200}");

    private final RequestSources sources;
    private final String key;

    ReaderAddresses(RequestSources sources, @Value("${cms.frontend.key:}") String key) {
        if (!key.isEmpty() && !isKey(key)) {
            throw new StartRefused("CMS_FRONTEND_KEY must be " + KEY_WORDS + ".");
        }
        this.sources = sources;
        this.key = key;
    }

    public static boolean isKey(String text) {
        return KEY.matcher(text).matches();
    }

    /** Refuses a wrong key in words, for a frontend that went on unnoticed would count all of its readers as one. */
    public NetworkAddress of(HttpRequest<?> request) {
        var keys = request.getHeaders().getAll(KEY_HEADER);
        if (keys.isEmpty()) {
            return sources.of(request).address();
        }
        if (keys.size() > 1 || !isMine(keys.getFirst())) {
            throw new Problem.Forbidden(
                            "The key in " + KEY_HEADER + " is not this node's: send the one of its CMS_FRONTEND_KEY.")
                    .asException();
        }
        var addresses = request.getHeaders().getAll(ADDRESS_HEADER);
        return addresses.isEmpty()
                ? sources.of(request).address()
                : NetworkAddress.parseHop(String.join(",", addresses))
                        .orElseThrow(() -> new Problem.Invalid(
                                        "INVALID",
                                        null,
                                        "Send one address in " + ADDRESS_HEADER
                                                + ", such as 203.0.113.7 or 2001:db8::1.")
                                .asException());
    }

    private boolean isMine(String presented) {
        return MessageDigest.isEqual(presented.getBytes(UTF_8), key.getBytes(UTF_8)) && !key.isEmpty();
    }
}
