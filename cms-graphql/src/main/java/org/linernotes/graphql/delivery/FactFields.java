package org.linernotes.graphql.delivery;

import static java.util.concurrent.CompletableFuture.completedFuture;

import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.linernotes.live.ListOrder;
import org.linernotes.live.LiveEntry;
import org.linernotes.live.Pointing;

/** What there is to know about songs, artists and albums. */
@Singleton
class FactFields implements DeliveryExtension {
    static final Pointing ABOUT = Pointing.of("Fact", "about");

    private static final String TYPE = "Fact";
    private static final ListOrder EDITORIAL = ListOrder.asNamedIn("factOrder");

    private final Nodes nodes;
    private final Addresses addresses;

    FactFields(Nodes nodes, Addresses addresses) {
        this.nodes = nodes;
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
        answers.field(TYPE, "anchor", environment -> anchor(Nodes.source(environment)))
                .field(
                        TYPE,
                        "url",
                        environment -> Loaders.entry(environment, subjectId(environment))
                                .thenApply(subject -> url(environment, subject)))
                .field(TYPE, "position", FactFields::position)
                .field(
                        TYPE,
                        "createdAt",
                        environment -> Nodes.source(environment).publishedAt());
    }

    private static CompletableFuture<Connection> of(DataFetchingEnvironment environment) {
        var order = "NEWEST".equals(environment.getArgument("order")) ? ListOrder.CHANGED : EDITORIAL;
        return Lists.connection(environment, Nodes.source(environment).entryId(), ABOUT, order);
    }

    private String anchor(LiveEntry fact) {
        return "fact-" + nodes.idOf(fact).substring("fact_".length());
    }

    private String url(DataFetchingEnvironment environment, @Nullable LiveEntry subject) {
        var page = subject == null ? addresses.url("/") : addresses.url(subject).orElseGet(() -> addresses.url("/"));
        return page + "#" + anchor(Nodes.source(environment));
    }

    private static CompletableFuture<Integer> position(DataFetchingEnvironment environment) {
        var fact = Nodes.source(environment).entryId();
        return subjectId(environment)
                .map(subject -> Loaders.positions(environment, subject, ABOUT, EDITORIAL)
                        .thenApply(positions -> positions.getOrDefault(fact, 1)))
                .orElseGet(() -> completedFuture(1));
    }

    private static Optional<UUID> subjectId(DataFetchingEnvironment environment) {
        return Tree.reference(Nodes.source(environment).content(), "about");
    }
}
