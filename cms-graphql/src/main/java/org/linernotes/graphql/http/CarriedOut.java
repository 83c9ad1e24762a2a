package org.linernotes.graphql.http;

import graphql.GraphQLContext;
import graphql.execution.ResultPath;
import graphql.schema.DataFetchingEnvironment;

/** Remembers which mutations of a request are carried out: what fails below them afterwards is only to read them back. */
public final class CarriedOut {
    private CarriedOut() {}

    /** The field of a mutation in the answer. */
    private record Mutation(Object field) {
        static Mutation above(ResultPath path) {
            return new Mutation(path.toList().getFirst());
        }
    }

    /** Notes that the mutation whose field this is has been stored. */
    public static void note(DataFetchingEnvironment environment) {
        environment
                .getGraphQlContext()
                .put(Mutation.above(environment.getExecutionStepInfo().getPath()), true);
    }

    /** What a client is told of a failure at that place. */
    static String inWords(GraphQLContext context, ResultPath path, String failure) {
        return context.hasKey(Mutation.above(path))
                ? "This was carried out, only reading it back failed. " + failure
                        + " With the same clientMutationId you get the answer without doing it twice."
                : failure;
    }
}
