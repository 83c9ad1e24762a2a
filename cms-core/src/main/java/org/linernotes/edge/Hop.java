package org.linernotes.edge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A host that a request came by, as the next one tells.
 *
 * @param text its address as it is written
 * @param scheme by which scheme it asked, where that is told
 */
record Hop(String text, @Nullable String scheme) {
    /** More proxies in a row than anybody has; what is before them is not looked at. */
    private static final int MOST = 20;

    /** The hops of {@code X-Forwarded-For}, the last one first. */
    static List<Hop> ofList(List<String> headers) {
        return lastFirst(headers).stream().map(text -> new Hop(text, null)).toList();
    }

    /** The hops of {@code Forwarded} (RFC 7239), the last one first. */
    static List<Hop> ofForwarded(List<String> headers) {
        return lastFirst(headers).stream()
                .map(element -> new Hop(parameter(element, "for"), parameter(element, "proto")))
                .toList();
    }

    /**
     * The elements of a list in several headers, the last one first.
     *
     * <p>A comma separates wherever it stands: a quotation mark that a client leaves open does not swallow what a proxy adds.
     */
    static List<String> lastFirst(List<String> headers) {
        var elements = new ArrayList<String>();
        for (var header : headers.reversed()) {
            for (var end = header.length(); end >= 0 && elements.size() < MOST; ) {
                var comma = header.lastIndexOf(',', end - 1);
                elements.add(header.substring(comma + 1, end).strip());
                end = comma;
            }
        }
        return elements;
    }

    private static String parameter(String element, String name) {
        return Arrays.stream(element.split(";", -1))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2
                        && pair[0].strip().toLowerCase(Locale.ROOT).equals(name))
                .map(pair -> pair[1].strip())
                .findFirst()
                .orElse("");
    }
}
