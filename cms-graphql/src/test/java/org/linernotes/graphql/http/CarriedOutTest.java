package org.linernotes.graphql.http;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.GraphQL;
import graphql.schema.DataFetcher;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linernotes.problem.Problem;

class CarriedOutTest {
    private static final String SCHEMA = """
            type Query { nothing: Int }
            type Mutation { done: Done! refused: Done! }
            type Done { title: String! }""";

    // R5
    @Test
    void whereOnlyReadingBackFailedTheClientIsToldThatItWasCarriedOut() {
        var message = messageOf("mutation { a: done { title } }");

        assertThat(message)
                .startsWith("This was carried out, only reading it back failed. Come back later.")
                .contains("same clientMutationId");
    }

    @Test
    void whatWasNotCarriedOutDoesNotSaySo() {
        assertThat(messageOf("mutation { refused { title } }")).isEqualTo("Come back later.");
    }

    private static String messageOf(String document) {
        DataFetcher<Object> unreadable = _ -> {
            throw new Problem.Busy("Come back later.").asException();
        };
        var wiring = RuntimeWiring.newRuntimeWiring()
                .type(
                        "Mutation",
                        type -> type.dataFetcher("done", environment -> {
                                    CarriedOut.note(environment);
                                    return Map.of();
                                })
                                .dataFetcher("refused", _ -> Map.of()))
                .type("Done", type -> type.dataFetcher("title", unreadable))
                .build();
        var schema = new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(SCHEMA), wiring);
        var graphQl = GraphQL.newGraphQL(schema)
                .defaultDataFetcherExceptionHandler(new FieldFailures())
                .build();
        return graphQl.execute(input ->
                        input.query(document).graphQLContext(context -> context.put(Failures.class, new Failures())))
                .getErrors()
                .getFirst()
                .getMessage();
    }
}
