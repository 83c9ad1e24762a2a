package org.linernotes.graphql.management;

import static org.linernotes.graphql.management.Wiring.source;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.linernotes.account.Account;

/** Answers the fields of revisions and of the people who wrote them. */
@Singleton
class RevisionFields implements Wiring {
    private final StoredJson json;

    RevisionFields(StoredJson json) {
        this.json = json;
    }

    @Override
    public void addTo(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Revision",
                type -> type.dataFetcher(
                                "id",
                                environment -> Ids.write(
                                        Ids.REVISION, revision(environment).id()))
                        .dataFetcher(
                                "content",
                                environment -> json.read(revision(environment).content()))
                        .dataFetcher(
                                "author",
                                environment -> Loaders.load(
                                        environment,
                                        Loaders.PERSON,
                                        revision(environment).authorId()))
                        .dataFetcher(
                                "base",
                                environment -> Loaders.loadIfAny(
                                        environment,
                                        Loaders.REVISION,
                                        revision(environment).baseRevisionId()))
                        .dataFetcher("diff", this::diff));
        wiring.type(
                "Person",
                type -> type.dataFetcher(
                        "id",
                        environment -> Ids.write(
                                Ids.ACCOUNT, source(environment, Account.class).id())));
    }

    private static Revision revision(DataFetchingEnvironment environment) {
        return source(environment, Revision.class);
    }

    private CompletableFuture<List<FieldChange>> diff(DataFetchingEnvironment environment) {
        var revision = revision(environment);
        var to = Ids.readIfAny(Ids.REVISION, environment.getArgument("to"));
        return changes(environment, to == null ? revision.baseRevisionId() : to, revision);
    }

    /** What changed between an earlier revision, if there is one, and a later. */
    CompletableFuture<List<FieldChange>> changes(
            DataFetchingEnvironment environment, @Nullable UUID earlier, Revision later) {
        return Loaders.<Revision>loadIfAny(environment, Loaders.REVISION, earlier)
                .thenApply(before -> FieldChange.between(
                        before == null ? null : json.read(before.content()), json.read(later.content())));
    }
}
