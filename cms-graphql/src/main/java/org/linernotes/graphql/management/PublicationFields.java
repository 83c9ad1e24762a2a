package org.linernotes.graphql.management;

import static org.linernotes.graphql.management.Wiring.source;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.linernotes.publication.Publication;

/** Answers the fields of publications. */
@Singleton
class PublicationFields implements Wiring {
    @Override
    public void addTo(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Publication",
                type -> type.dataFetcher(
                                "id",
                                environment -> Ids.write(
                                        Ids.PUBLICATION,
                                        publication(environment).id()))
                        .dataFetcher(
                                "entry",
                                environment -> Loaders.load(
                                        environment,
                                        Loaders.ENTRY,
                                        publication(environment).entryId()))
                        .dataFetcher(
                                "revision",
                                environment -> Loaders.load(
                                        environment,
                                        Loaders.REVISION,
                                        publication(environment).revisionId()))
                        .dataFetcher(
                                "publishedBy",
                                environment -> Loaders.loadIfAny(
                                        environment,
                                        Loaders.PERSON,
                                        publication(environment).publishedBy()))
                        .dataFetcher("together", PublicationFields::together)
                        .dataFetcher(
                                "approvals",
                                environment -> Loaders.load(
                                        environment,
                                        Loaders.APPROVALS,
                                        publication(environment).revisionId())));
    }

    private static CompletableFuture<List<Publication>> together(DataFetchingEnvironment environment) {
        var publication = publication(environment);
        var set = publication.beginsWith();
        return set == null
                ? CompletableFuture.completedFuture(List.of())
                : Loaders.<List<Publication>>load(environment, Loaders.PUBLICATION_SETS, set)
                        .thenApply(members -> members.stream()
                                .filter(member -> !member.id().equals(publication.id()))
                                .toList());
    }

    private static Publication publication(DataFetchingEnvironment environment) {
        return source(environment, Publication.class);
    }
}
