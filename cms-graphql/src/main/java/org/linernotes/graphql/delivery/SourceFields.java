package org.linernotes.graphql.delivery;

import static java.util.concurrent.CompletableFuture.completedFuture;

import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.linernotes.live.ListOrder;
import org.linernotes.live.Pointing;

/** What facts are taken from, from both sides; the fact says it. */
@Singleton
class SourceFields implements DeliveryExtension {
    private static final Pointing FACTS = Pointing.of("Fact", "citations.source", "quotes.citation.source");

    @Override
    public String schema() {
        return "graphql/delivery/source.graphqls";
    }

    @Override
    public void answer(Answers answers) {
        answers.field("Source", "facts", SourceFields::facts)
                .field("Citation", "publication", SourceFields::publication)
                .field(
                        "Citation",
                        "kindCode",
                        environment -> Tree.text(Tree.of(environment.getSource()), "kind")
                                .orElse(null));
    }

    private static CompletableFuture<Connection> facts(DataFetchingEnvironment environment) {
        return Lists.connection(environment, Nodes.source(environment).entryId(), FACTS, ListOrder.CHANGED);
    }

    /** As it was printed, else as the source is called now. */
    private static CompletableFuture<@Nullable String> publication(DataFetchingEnvironment environment) {
        var citation = Tree.of(environment.<Object>getSource());
        var printed = Tree.text(citation, "publication");
        return printed.isPresent()
                ? completedFuture(printed.get())
                : Loaders.entry(environment, Tree.reference(citation, "source"))
                        .thenApply(source -> source == null ? null : source.title());
    }
}
