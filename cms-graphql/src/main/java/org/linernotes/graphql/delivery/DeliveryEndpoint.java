package org.linernotes.graphql.delivery;

import graphql.ExecutionResult;
import graphql.schema.GraphQLSchema;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.function.Function;
import org.linernotes.database.PoolConfig;
import org.linernotes.edge.ReaderAddresses;
import org.linernotes.graphql.http.Admission;
import org.linernotes.graphql.http.Execution;
import org.linernotes.graphql.http.GraphQlEndpoint;
import org.linernotes.graphql.http.Operation;
import org.linernotes.live.Sight;
import org.linernotes.live.Sights;

/** The endpoint for frontends: each query sees one snapshot of what is live. */
@Singleton
class DeliveryEndpoint implements GraphQlEndpoint {
    private final GraphQLSchema schema;
    private final Sights sights;
    private final ReaderAddresses addresses;
    private final int connections;

    DeliveryEndpoint(DeliverySchema schema, Sights sights, ReaderAddresses addresses, PoolConfig pools) {
        this.schema = schema.build();
        this.sights = sights;
        this.addresses = addresses;
        this.connections = pools.delivery();
    }

    @Override
    public String path() {
        return "/graphql";
    }

    @Override
    public GraphQLSchema schema() {
        return schema;
    }

    @Override
    public int connections() {
        return connections;
    }

    @Override
    public boolean isId(String text) {
        return Nodes.isId(text);
    }

    @Override
    public boolean answersEverybodyAlike() {
        return true;
    }

    @Override
    public Admission admit(HttpRequest<?> request) {
        return (operation, execution) -> run(request, operation, execution);
    }

    private ExecutionResult run(HttpRequest<?> request, Operation operation, Execution execution) {
        return operation.isMutation()
                ? execution.with(
                        Loaders.over(new ReadsOfOneRequest(sights)),
                        Map.of(Reader.class, new Reader(addresses, request)))
                : sights.live(
                        operation.limit(),
                        sight -> execution.with(Loaders.over(inside(sight)), Map.of(Sight.class, sight)));
    }

    private static Loaders.Reader inside(Sight sight) {
        return new Loaders.Reader() {
            @Override
            public <T> T read(Function<Sight, T> reading) {
                return reading.apply(sight);
            }
        };
    }
}
