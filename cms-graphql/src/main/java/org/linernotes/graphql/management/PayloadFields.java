package org.linernotes.graphql.management;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.List;

/** Answers what mutations answer. */
@Singleton
class PayloadFields implements Wiring {
    /** A save that is not based on the head is refused as stale. */
    private static final List<String> NOTHING_MERGED = List.of();

    @Override
    public void addTo(RuntimeWiring.Builder wiring) {
        wiring.type(
                "EntryPayload",
                type -> type.dataFetcher(
                                "entry", environment -> payload(environment).entry(environment))
                        .dataFetcher(
                                "unchanged",
                                environment -> payload(environment).outcome().unchanged())
                        .dataFetcher("merged", _ -> NOTHING_MERGED));
        wiring.type(
                "EntriesPayload",
                type -> type.dataFetcher(
                        "entries", environment -> payload(environment).entries(environment)));
        wiring.type(
                "ReviewPayload",
                type -> type.dataFetcher(
                        "review", environment -> payload(environment).review(environment)));
        wiring.type(
                "PublishPayload",
                type -> type.dataFetcher(
                                "publications",
                                environment -> payload(environment).publications(environment))
                        .dataFetcher(
                                "unchanged",
                                environment -> payload(environment).outcome().unchanged()));
    }

    private static Payload payload(DataFetchingEnvironment environment) {
        return Wiring.source(environment, Payload.class);
    }
}
