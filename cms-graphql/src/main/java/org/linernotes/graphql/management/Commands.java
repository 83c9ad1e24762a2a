package org.linernotes.graphql.management;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.linernotes.account.Actor;
import org.linernotes.event.IdempotencyKey;
import org.linernotes.event.IdempotencyKeys;
import org.linernotes.graphql.http.CarriedOut;
import org.linernotes.graphql.schema.JsonValues;

/** Carries out mutations: reads the input, gives the command, and answers a repeat as the first time. */
@Singleton
class Commands {
    private final IdempotencyKeys keys;
    private final StoredJson json;
    private final CanonicalJson canonical;
    private final Ids ids;

    Commands(IdempotencyKeys keys, StoredJson json, Ids ids) {
        this.keys = keys;
        this.json = json;
        this.canonical = new CanonicalJson(json);
        this.ids = ids;
    }

    /** A command of the domain, given by an actor. */
    @FunctionalInterface
    interface Command {
        Outcome execute(Actor actor, Input input);
    }

    DataFetcher<Payload> of(Command command) {
        return of(
                (actor, input) -> command.execute(actor, input).json(),
                done -> new Payload(Outcome.of(done), List.of()));
    }

    /**
     * A mutation with an answer of its own; what was loaded before the command is not what it left.
     *
     * @param command answers what it did, which is kept for a repeat
     * @param answer makes the answer of that
     */
    <T> DataFetcher<T> of(BiFunction<Actor, Input, JsonNode> command, Function<JsonNode, T> answer) {
        return environment -> {
            var done = execute(command, environment);
            CarriedOut.note(environment);
            environment.getDataLoaderRegistry().getDataLoaders().forEach(loader -> loader.clearAll());
            return answer.apply(done);
        };
    }

    private JsonNode execute(BiFunction<Actor, Input, JsonNode> command, DataFetchingEnvironment environment) {
        Actor actor = Objects.requireNonNull(environment.getGraphQlContext().get(Actor.class));
        Map<?, ?> members = environment.getArgumentOrDefault("input", Map.of());
        var input = new Input(members, ids);
        var key = input.textIfAny("clientMutationId");
        if (key == null) {
            return command.apply(actor, input);
        }
        var request = environment.getField().getName() + canonical.write(JsonValues.of(members));
        return json.read(
                keys.execute(actor, new IdempotencyKey(key, request), () -> json.write(command.apply(actor, input))));
    }
}
