package org.linernotes.graphql.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperationCostTest {
    private static final GraphQLSchema SCHEMA = new SchemaGenerator()
            .makeExecutableSchema(
                    new SchemaParser().parse("""
                            type Query {
                                song: Song
                                songs(first: Int = 25, filter: Filter): SongConnection!
                                search(query: String, filter: SearchFilter, first: Int = 20): SongConnection!
                                sitemap(first: Int): SitemapConnection!
                                nodes(ids: [ID!]!): [Song]!
                            }
                            input Filter { letter: String year: Int }
                            input SearchFilter { slugs: [String!] }
                            type SongConnection { nodes: [Song!]! edges: [SongEdge!]! totalCount: Int! }
                            type SongEdge { node: Song! }
                            type Song { title: String jsonLd: String artist: Artist credits: [Credit!]! facts(first: Int = 50): FactConnection! }
                            type Artist { name: String }
                            type Credit { role: String artist: Artist }
                            type FactConnection { nodes: [Fact!]! }
                            type Fact { text: String about: Song }
                            type SitemapConnection { nodes: [Url!]! }
                            type Url { loc: String }
                            """),
                    RuntimeWiring.newRuntimeWiring().build());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            { song { title } }                                                        | 4
            { song { a: title b: title c: title } }                                   | 6
            { song { jsonLd } }                                                       | 43
            { song { artist { name } } }                                              | 7
            { song { credits { role } } }                                             | 53
            { song { credits { artist { name } } } }                                  | 83
            { songs(first: 100) { nodes { title } } }                                 | 413
            { songs(first: 100) { edges { node { artist { name } } } } }              | 1013
            { songs { nodes { title } } }                                             | 113
            { songs(first: 0) { totalCount } }                                        | 30
            { songs(first: 100) { totalCount } }                                      | 30
            { songs(filter: { letter: "a", year: 1989 }, first: 1) { totalCount } }   | 70
            { search(first: 0) { totalCount } }                                       | 4020
            { search(filter: { slugs: ["a", "b", "c"] }, first: 0) { totalCount } }   | 4070
            { songs(first: 50) { nodes { facts(first: 100) { nodes { text } } } } }   | 20813
            { sitemap(first: 5000) { nodes { loc } } }                                | 20013
            { nodes(ids: ["a", "b"]) { title } }                                      | 38
            { songs(first: 2) { ...S } } fragment S on SongConnection { nodes { title } } | 21
            { __schema { types { name } } }                                           | 0
            """)
    void addsUpWhatIsAskedForEachRow(String document, long cost) {
        assertThat(cost(document, Map.of())).isEqualTo(cost);
    }

    @Test
    void takesThePageFromVariablesAndTheirDefaults() {
        var document = "query ($n: Int = 3) { songs(first: $n) { nodes { title } } }";

        assertThat(cost(document, Map.of())).isEqualTo(25);
        assertThat(cost(document, Map.of("n", 7))).isEqualTo(41);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            { songs(first: 101) { totalCount } }      | A page of "songs" has at most 100 rows.
            { sitemap(first: 5001) { nodes { loc } } } | A page of "sitemap" has at most 5000 rows.
            { songs(first: 99999999999999999999) { totalCount } } | A page of "songs" has at most 100 rows.
            { nodes(ids: [%s]) { title } } | "ids" of "nodes" takes at most 100 values at once, and was given 1000.
            { search(filter: { slugs: [%s] }) { totalCount } } | "slugs" in "search" takes at most 100 values at once, and was given 1000.
            { search(query: "%s") { totalCount } } | "query" of "search" takes at most 2000 characters, and was given 3000.
            """)
    void refusesPagesThatAreTooLong(String document, String message) {
        var filled =
                document.replace("[%s]", "[" + "\"a\" ".repeat(1_000) + "]").replace("%s", "abc".repeat(1_000));

        assertThatThrownBy(() -> cost(filled, Map.of()))
                .isInstanceOf(LimitExceeded.class)
                .hasMessage(message);
    }

    @Test
    void refusesWhatCostsTooMuch() {
        var document = Parser.parse(
                "{ songs(first: 100) { nodes { facts { nodes { about { facts { nodes { about { title } } } } } } } } }");

        assertThatThrownBy(() -> OperationCost.check(
                        SCHEMA,
                        document,
                        document.getDefinitionsOfType(OperationDefinition.class).getFirst(),
                        Map.of(),
                        Limits.DEFAULT))
                .isInstanceOf(LimitExceeded.class)
                .hasMessageContaining("more than 50000");
    }

    private static long cost(String text, Map<String, Object> variables) {
        var document = Parser.parse(text);
        return OperationCost.of(
                SCHEMA,
                document,
                document.getDefinitionsOfType(OperationDefinition.class).getFirst(),
                variables,
                Limits.DEFAULT);
    }
}
