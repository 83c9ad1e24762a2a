package org.linernotes.graphql.limits;

import java.time.Duration;
import java.util.Map;

/**
 * How much one request may ask for.
 *
 * @param pageSizes the largest page by field name, for fields that may give more than {@code pageSize}
 */
public record Limits(
        DocumentLimits document,
        SelectionLimits selection,
        int pageSize,
        Map<String, Integer> pageSizes,
        int cost,
        ResultLimits result) {
    public static final Limits DEFAULT = new Limits(
            new DocumentLimits(20_000, 2_000, 200, 10, 100),
            new SelectionLimits(12, 15, 500, 30, 20, 10, 20),
            100,
            Map.of("sitemap", 5_000),
            10_000,
            new ResultLimits(20_000, 20, Duration.ofSeconds(5)));

    public Limits {
        pageSizes = Map.copyOf(pageSizes);
    }

    public int pageSizeOf(String field) {
        return pageSizes.getOrDefault(field, pageSize);
    }

    /** What a document may hold, whatever it means. */
    public record DocumentLimits(int characters, int tokens, int grammarDepth, int operations, int variables) {}

    /** What an operation may select, fragments expanded. */
    public record SelectionLimits(
            int depth,
            int introspectionDepth,
            int fields,
            int aliases,
            int rootFields,
            int sameRootField,
            int directives) {}

    /** What an answer may hold, and how long it may take. */
    public record ResultLimits(int nodes, int errors, Duration time) {}
}
