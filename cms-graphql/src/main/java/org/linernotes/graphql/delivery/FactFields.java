package org.linernotes.graphql.delivery;

import static java.util.concurrent.CompletableFuture.completedFuture;

import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.linernotes.live.ListOrder;
import org.linernotes.live.Pointing;

/** What there is to know about songs, artists and albums. */
@Singleton
class FactFields implements DeliveryExtension {
    static final Pointing ABOUT = Pointing.of(FactAddresses.TYPE, "about");

    private static final ListOrder EDITORIAL = ListOrder.asNamedIn("factOrder");

    private final FactAddresses facts;
    private final Addresses addresses;

    FactFields(FactAddresses facts, Addresses addresses) {
        this.facts = facts;
        this.addresses = addresses;
    }

    @Override
    public String schema() {
        return "graphql/delivery/fact.graphqls";
    }

    @Override
    public void answer(Answers answers) {
        for (var subject : List.of("Song", "Artist", "Album")) {
            answers.field(subject, "facts", FactFields::of);
        }
        answers.field(FactAddresses.TYPE, "anchor", environment -> facts.anchor(Nodes.source(environment)))
                .field(FactAddresses.TYPE, "path", this::path)
                .field(
                        FactAddresses.TYPE,
                        "url",
                        environment -> path(environment).thenApply(addresses::url))
                .field(FactAddresses.TYPE, "position", FactFields::position)
                .field(
                        FactAddresses.TYPE,
                        "createdAt",
                        environment -> Nodes.source(environment).publishedAt());
    }

    private static CompletableFuture<Connection> of(DataFetchingEnvironment environment) {
        var order = OrderArgument.of(environment).filter("NEWEST"::equals).isPresent() ? ListOrder.CHANGED : EDITORIAL;
        return Lists.connection(environment, Nodes.source(environment).entryId(), ABOUT, order);
    }

    private CompletableFuture<String> path(DataFetchingEnvironment environment) {
        var fact = Nodes.source(environment);
        return Loaders.entry(environment, subjectId(environment))
                .thenApply(subject -> facts.path(fact, subject).orElseGet(() -> "/#" + facts.anchor(fact)));
    }

    private static CompletableFuture<Integer> position(DataFetchingEnvironment environment) {
        var fact = Nodes.source(environment).entryId();
        return subjectId(environment)
                .map(subject -> Loaders.positions(environment, subject, ABOUT, EDITORIAL)
                        .thenApply(positions -> positions.getOrDefault(fact, 1)))
                .orElseGet(() -> completedFuture(1));
    }

    private static Optional<UUID> subjectId(DataFetchingEnvironment environment) {
        return FactAddresses.subjectId(Nodes.source(environment));
    }
}
