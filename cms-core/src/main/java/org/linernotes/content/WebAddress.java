package org.linernotes.content;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads absolute http and https addresses, the only ones that a page may lead to, as people copy them: what an address may not
 * hold is escaped, and the name of a host in other letters is written as the network knows it.
 */
public final class WebAddress {
    private static final Pattern PARTS = Pattern.compile("(?i)(https?)://([^/?#\\\\]+)((?:[/?#].*)?)", Pattern.DOTALL);
    private static final Pattern HOST =
            Pattern.compile("(?<name>[^:@\\[\\]]+|\\[[0-9a-fA-F:.]+])(?<port>:[0-9]{0,5})?");
    private static final Pattern LABELS =
            Pattern.compile("[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?(\\.[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?)*\\.?");
    private static final Pattern REFUSED = Pattern.compile("[^\\x21-\\x7E]|[\"<>\\\\^`{|}\\[\\]]|%(?![0-9a-fA-F]{2})");
    private static final int LONGEST_HOST = 253;

    private WebAddress() {}

    /** Empty if it is not the absolute address of a page. */
    public static Optional<URI> parse(String text) {
        return uri(text)
                .filter(link -> link.getHost() != null && PARTS.matcher(text).matches())
                .or(() -> mended(text.strip()))
                .filter(link -> link.getRawUserInfo() == null);
    }

    /** The same with the name of its host in the letters in which people write it, as far as these lead to it again. */
    public static String inLetters(String address) {
        var parts = PARTS.matcher(address);
        if (!parts.matches()) {
            return address;
        }
        var host = HOST.matcher(parts.group(2));
        if (!host.matches()) {
            return address;
        }
        var port = host.group("port") == null ? "" : host.group("port");
        var letters = IDN.toUnicode(host.group("name"), IDN.ALLOW_UNASSIGNED);
        return name(letters).filter(host.group("name")::equals).isPresent()
                ? parts.group(1) + "://" + letters + port + parts.group(3)
                : address;
    }

    private static Optional<URI> mended(String text) {
        var parts = PARTS.matcher(text);
        return parts.matches()
                ? host(parts.group(2)).flatMap(host -> uri(parts.group(1) + "://" + host + rest(parts.group(3))))
                : Optional.empty();
    }

    private static Optional<URI> uri(String address) {
        try {
            return Optional.of(new URI(address));
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    private static Optional<String> host(String authority) {
        var host = HOST.matcher(authority);
        if (!host.matches()) {
            return Optional.empty();
        }
        var port = host.group("port") == null ? "" : host.group("port");
        return name(host.group("name")).map(name -> name + port);
    }

    private static Optional<String> name(String name) {
        if (name.startsWith("[")) {
            return Optional.of(name);
        }
        try {
            var ascii = IDN.toASCII(name, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
            return Optional.of(ascii)
                    .filter(host -> host.length() <= LONGEST_HOST
                            && LABELS.matcher(host).matches());
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** Path, query and fragment; a second number sign is escaped, too. */
    private static String rest(String rest) {
        var fragment = rest.indexOf('#');
        var once = fragment < 0
                ? rest
                : rest.substring(0, fragment + 1) + rest.substring(fragment + 1).replace("#", "%23");
        return REFUSED.matcher(once).replaceAll(refused -> Matcher.quoteReplacement(escaped(refused.group())));
    }

    private static String escaped(String text) {
        var escaped = new StringBuilder();
        for (var octet : text.getBytes(StandardCharsets.UTF_8)) {
            escaped.append("%%%02X".formatted(octet & 0xFF));
        }
        return escaped.toString();
    }
}
