package org.linernotes.graphql.http;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The media types of answers; the first is for clients that leave the choice to us. */
enum ResponseType {
    JSON("application/json"),
    GRAPHQL("application/graphql-response+json");

    private final String mediaType;

    ResponseType(String mediaType) {
        this.mediaType = mediaType;
    }

    String contentType() {
        return mediaType + "; charset=utf-8";
    }

    /** The one that {@code Accept} prefers by quality, then by order; empty: it accepts neither. */
    static Optional<ResponseType> preferred(List<String> acceptHeaders) {
        var accept = String.join(",", acceptHeaders);
        if (accept.isBlank()) {
            return Optional.of(JSON);
        }
        var ranges = accept.split(",", -1);
        return Arrays.stream(values())
                .map(type -> type.rank(ranges))
                .filter(rank -> rank.quality() > 0)
                .min(Comparator.comparingDouble(Rank::quality)
                        .reversed()
                        .thenComparing(Rank::position)
                        .thenComparing(Rank::type))
                .map(Rank::type);
    }

    private Rank rank(String[] ranges) {
        for (var wanted : List.of(mediaType, "application/*", "*/*")) {
            for (var i = 0; i < ranges.length; i++) {
                var parts = ranges[i].split(";", -1);
                if (parts[0].strip().equalsIgnoreCase(wanted)) {
                    return new Rank(this, quality(parts), i);
                }
            }
        }
        return new Rank(this, 0, ranges.length);
    }

    private static double quality(String[] parts) {
        return Arrays.stream(parts)
                .skip(1)
                .map(part -> part.strip().toLowerCase(Locale.ROOT))
                .filter(part -> part.matches("q\\s*=\\s*[01](\\.\\d{0,3})?"))
                .mapToDouble(part ->
                        Double.parseDouble(part.substring(part.indexOf('=') + 1).strip()))
                .findFirst()
                .orElse(1);
    }

    private record Rank(ResponseType type, double quality, int position) {}
}
