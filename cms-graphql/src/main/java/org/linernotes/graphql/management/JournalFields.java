package org.linernotes.graphql.management;

import static org.linernotes.graphql.management.Wiring.source;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linernotes.account.AccountEvent;
import org.linernotes.account.Actor;
import org.linernotes.account.Permission;

/** Answers the journal. */
@Singleton
class JournalFields implements Wiring {
    private static final String LIST = "journal";

    private final JournalEntries entries;
    private final StoredJson json;
    private final Ids ids;

    JournalFields(JournalEntries entries, StoredJson json, Ids ids) {
        this.entries = entries;
        this.json = json;
        this.ids = ids;
    }

    @Override
    public void addTo(RuntimeWiring.Builder wiring) {
        wiring.type("Query", type -> type.dataFetcher("journal", this::journal));
        wiring.type(
                "JournalRecord",
                type -> type.dataFetcher(
                                "id",
                                environment ->
                                        Ids.write(Ids.JOURNAL, row(environment).id()))
                        .dataFetcher(
                                "actor",
                                environment -> Loaders.loadIfAny(
                                        environment,
                                        Loaders.PERSON,
                                        row(environment).actorId()))
                        .dataFetcher(
                                "actorKindCode", environment -> row(environment).actorKind())
                        .dataFetcher("entryId", environment -> entryId(row(environment)))
                        .dataFetcher("revisionId", environment -> revisionId(row(environment)))
                        .dataFetcher(
                                "details",
                                environment -> json.read(row(environment).details())));
    }

    private static JournalEntry row(DataFetchingEnvironment environment) {
        return source(environment, JournalEntry.class);
    }

    private Connection<JournalEntry> journal(DataFetchingEnvironment environment) {
        String given = environment.getArgument("entryId");
        var entryId = given == null ? null : ids.readEntry(given);
        var page = PageArguments.of(environment, LIST);
        var hidden = hidden(environment);
        return Connection.of(
                entries.before(entryId, hidden, page.afterNumber(Long.MAX_VALUE), page.limit()),
                page,
                row -> PageArguments.cursor(LIST, row.sequence()),
                () -> entries.total(entryId, hidden));
    }

    /** What happens to accounts is for administrators. */
    private static String[] hidden(DataFetchingEnvironment environment) {
        Actor actor = Objects.requireNonNull(environment.getGraphQlContext().get(Actor.class));
        return actor.may(Permission.ADMINISTER) ? new String[0] : AccountEvent.names();
    }

    private @Nullable String entryId(JournalEntry row) {
        return row.entryId() == null || row.entryType() == null ? null : ids.entry(row.entryType(), row.entryId());
    }

    private static @Nullable String revisionId(JournalEntry row) {
        return row.revisionId() == null ? null : Ids.write(Ids.REVISION, row.revisionId());
    }
}
