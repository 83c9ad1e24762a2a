package org.linernotes.graphql.management;

import graphql.ExecutionResult;
import graphql.schema.GraphQLSchema;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Map;
import org.linernotes.account.Actor;
import org.linernotes.content.TypeId;
import org.linernotes.database.PoolConfig;
import org.linernotes.database.ReadTransaction;
import org.linernotes.graphql.http.Admission;
import org.linernotes.graphql.http.Execution;
import org.linernotes.graphql.http.GraphQlEndpoint;
import org.linernotes.graphql.http.Operation;
import org.linernotes.graphql.limits.Limits;

/** The authoring endpoint: for people with a token or a session, never for readers. */
@Singleton
class ManagementEndpoint implements GraphQlEndpoint {
    /** Contents are long: a feature has up to 200,000 characters of text, and several entries may come at once. */
    private static final Limits.RequestLimits REQUESTS =
            new Limits.RequestLimits(4 * 1024 * 1024, 16 * 1024, 200, 5_000, 400_000);

    private static final Limits.InputLimits INPUTS = new Limits.InputLimits(
            new Limits.InputLimits.Longest(500, 10_000), "content", new Limits.InputLimits.Longest(20_000, 400_000));

    private final GraphQLSchema schema;
    private final Identification identification;
    private final ReadTransaction reads;
    private final Loaders loaders;
    private final int connections;

    ManagementEndpoint(
            ManagementSchema schema,
            Identification identification,
            ReadTransaction reads,
            Loaders loaders,
            PoolConfig pools) {
        this.schema = schema.build();
        this.identification = identification;
        this.reads = reads;
        this.loaders = loaders;
        this.connections = pools.drafts();
    }

    @Override
    public String path() {
        return "/manage/graphql";
    }

    @Override
    public GraphQLSchema schema() {
        return schema;
    }

    @Override
    public Limits limits() {
        var usual = Limits.DEFAULT;
        return new Limits(
                REQUESTS, usual.document(), usual.selection(), usual.page(), INPUTS, usual.cost(), usual.result());
    }

    @Override
    public int connections() {
        return connections;
    }

    @Override
    public boolean isId(String text) {
        return TypeId.parse(text).isPresent();
    }

    @Override
    public boolean answersEverybodyAlike() {
        return false;
    }

    @Override
    public Admission admit(HttpRequest<?> request) {
        var actor = identification.identify(request);
        return (operation, execution) -> {
            var caller = new Caller();
            var result = run(actor, caller, operation, execution);
            if (caller.wasRefused()) {
                identification.noteRefusal(actor, request);
            }
            return result;
        };
    }

    /** Questions see one snapshot; commands open their own transactions, and what they answer is read after them. */
    private ExecutionResult run(Actor actor, Caller caller, Operation operation, Execution execution) {
        var context = Map.of(Actor.class, actor, Caller.class, caller);
        return operation.isMutation()
                ? execution.with(loaders.registry(actor), context)
                : reads.drafts(operation.limit(), () -> execution.with(loaders.registry(actor), context));
    }
}
