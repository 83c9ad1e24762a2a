package org.linernotes.graphql.delivery;

import graphql.schema.DataFetcher;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Who answers which field: the last one named. */
public final class Answers {
    private final Map<String, Map<String, DataFetcher<?>>> fetchers = new LinkedHashMap<>();

    public Answers field(String type, String field, DataFetcher<?> fetcher) {
        fetchers.computeIfAbsent(type, _ -> new HashMap<>()).put(field, fetcher);
        return this;
    }

    /** Takes back who was named for a type's fields: its objects are no longer what they were generated for. */
    public Answers restart(String type) {
        fetchers.remove(type);
        return this;
    }

    Map<String, Map<String, DataFetcher<?>>> byType() {
        return fetchers;
    }
}
