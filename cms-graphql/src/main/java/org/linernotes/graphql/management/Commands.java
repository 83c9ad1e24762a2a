package org.linernotes.graphql.management;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.linernotes.account.Actor;
import org.linernotes.event.IdempotencyKey;
import org.linernotes.event.IdempotencyKeys;
import org.linernotes.graphql.schema.JsonValues;

/** Carries out mutations: reads the input, gives the command, and answers a repeat as the first time. */
@Singleton
class Commands {
    private final IdempotencyKeys keys;
    private final StoredJson json;
    private final Ids ids;

    Commands(IdempotencyKeys keys, StoredJson json, Ids ids) {
        this.keys = keys;
        this.json = json;
        this.ids = ids;
    }

    /** A command of the domain, given by an actor. */
    @FunctionalInterface
    interface Command {
        Outcome execute(Actor actor, Input input);
    }

    DataFetcher<Payload> of(Command command) {
        return environment -> new Payload(execute(command, environment), List.of());
    }

    private Outcome execute(Command command, DataFetchingEnvironment environment) {
        Actor actor = Objects.requireNonNull(environment.getGraphQlContext().get(Actor.class));
        Map<?, ?> members = environment.getArgumentOrDefault("input", Map.of());
        var input = new Input(members, ids);
        var key = input.textIfAny("clientMutationId");
        if (key == null) {
            return command.execute(actor, input);
        }
        var request = environment.getField().getName() + json.write(JsonValues.of(members));
        return Outcome.of(json.read(keys.execute(
                actor,
                new IdempotencyKey(key, request),
                () -> json.write(command.execute(actor, input).json()))));
    }
}
