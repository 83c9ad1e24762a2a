package org.linernotes.testing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Headers that no browser sends: too long, too many, not encoded, with characters that mislead. */
public final class BadHeaders {
    private static final List<String> NAMES = List.of(
            "Accept",
            "Accept-Language",
            "Accept-Encoding",
            "Authorization",
            "Content-Type",
            "Cookie",
            "Forwarded",
            "Host",
            "If-Modified-Since",
            "If-None-Match",
            "Linernotes-Frontend-Key",
            "Linernotes-Reader-Address",
            "Origin",
            "Preview-At",
            "Preview-Token",
            "Range",
            "Referer",
            "Sec-Fetch-Site",
            "User-Agent",
            "X-CSRF-Token",
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "X-Forwarded-Proto",
            "X-HTTP-Method-Override",
            "X-Unknown");

    private BadHeaders() {}

    /** A header that somebody sends from an address; its characters are its bytes. */
    public record Sent(String from, String header) {
        /** Such as {@code 127.0.0.6 sends Accept: xxx}. */
        @Override
        public String toString() {
            return from + " sends " + header.substring(0, Math.min(80, header.length()));
        }
    }

    /** From a client every header, and those that proxies write from the node's trusted proxy, too. */
    public static List<Sent> all() {
        var byClients = Stream.concat(lines(NAMES), whole()).map(header -> new Sent("127.0.0.6", header));
        var byProxy = lines(List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Proto"))
                .map(header -> new Sent(TestNode.PROXY, header));
        return Stream.concat(byClients, byProxy).toList();
    }

    private static Stream<String> lines(List<String> names) {
        return names.stream().flatMap(name -> values().map(value -> name + ": " + value));
    }

    private static Stream<String> values() {
        return Stream.of(
                "",
                "x".repeat(8_100),
                "1.1.1.1, ".repeat(880),
                "\"",
                "a=\"b; c=%zz; =;;,",
                "%00%ff%C0%80",
                "nul\u0000nul",
                "\u00ff\u00fe\u0080",
                utf8("\u202egnp.exe\u2066"),
                utf8("\ud83c\udfb5 Beyonc\u00e9"));
    }

    private static Stream<String> whole() {
        return Stream.of(
                "X-Forwarded-For: " + "x".repeat(8_192),
                "Cookie: " + "x".repeat(70_000),
                IntStream.range(0, 2_000).mapToObj(i -> "X-" + i + ": x").collect(Collectors.joining("\r\n")),
                IntStream.range(0, 500)
                        .mapToObj(_ -> "X-Forwarded-For: 1.1.1.1")
                        .collect(Collectors.joining("\r\n")),
                "Cookie: "
                        + IntStream.range(0, 600).mapToObj(i -> "c" + i + "=x").collect(Collectors.joining("; ")),
                "Cookie: linernotes_session=" + "x".repeat(43) + "; linernotes_session=" + "y".repeat(43),
                "Cookie: __Host-linernotes_session=" + "x".repeat(7_000),
                "X-Forwarded-For: unknown\r\nForwarded: for=_hidden;proto=\"https\r\nX-Forwarded-Proto: https,,",
                "Content-Length: nine",
                "Transfer-Encoding: chunked, nonsense",
                "Expect: nonsense",
                "Upgrade: h2c\r\nHTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA",
                "no colon",
                ": no name",
                " folded: line");
    }

    private static String utf8(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
