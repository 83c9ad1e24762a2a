package org.linernotes.graphql.management;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;

/** Answers what mutations answer. */
@Singleton
class PayloadFields implements Wiring {
    @Override
    public void addTo(RuntimeWiring.Builder wiring) {
        wiring.type(
                "EntryPayload",
                type -> type.dataFetcher(
                        "entry", environment -> payload(environment).entry(environment)));
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
                        "publications", environment -> payload(environment).publications(environment)));
    }

    private static Payload payload(DataFetchingEnvironment environment) {
        return Wiring.source(environment, Payload.class);
    }
}
