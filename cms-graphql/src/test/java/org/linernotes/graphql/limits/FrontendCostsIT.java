package org.linernotes.graphql.limits;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import io.micronaut.context.ApplicationContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.linernotes.graphql.http.GraphQlEndpoint;
import org.linernotes.testing.IntegrationTest;

// S5
/** What the operations of real frontends cost, with the pages they ask for, and what the worst of all would. */
@IntegrationTest
class FrontendCostsIT {
    @Inject
    ApplicationContext node;

    @Test
    void everyOperationOfFrontendsStaysWellBelowTheLimit() throws IOException, URISyntaxException {
        var folder = Path.of(Objects.requireNonNull(getClass().getResource("/graphql/SongPage.graphql"))
                        .toURI())
                .getParent();
        try (var files = Files.list(folder)) {
            assertThat(files.sorted().toList()).isNotEmpty().allSatisfy(file -> {
                var cost = cost(Files.readString(file));
                System.out.println("FrontendCostsIT: " + file.getFileName() + " " + cost);
                assertThat(cost).isLessThan(Limits.DEFAULT.cost() * 4L / 5);
            });
        }
    }

    @Test
    void everyFilterMayBeUsedOnAWholePage() {
        assertThat(cost("""
                { songs(first: 100, filter: { letter: "a", year: 1980, decade: 1980, artistId: "x", topicId: "y",
                    chartKey: "us", peakAtMost: 10, updatedSince: "2020-01-01T00:00:00Z" }) {
                  totalCount letters { letter count } nodes { id title path releaseYear artist { display primary { name path } } } } }
                """)).isLessThan(Limits.DEFAULT.cost() / 4);
    }

    /** Ten thousand rows, each with 28 texts that are put together. */
    @Test
    void computedFieldsInListsBelowListsCostAsManyTimesAsTheyAreComputed() {
        var texts = "a:jsonLd ".repeat(28);

        assertThat(cost("{ artists(first: 100) { nodes { songs(first: 100) { nodes { " + texts + "} } } } }"))
                .isGreaterThan(100L * 100 * 28 * 40);
        assertThat(cost("{ songs(first: 100) { nodes { " + texts + "} } }")).isGreaterThan(100L * 28 * 40);
    }

    private GraphQLSchema schema() {
        return node.getBeansOfType(GraphQlEndpoint.class).stream()
                .filter(endpoint -> endpoint.path().equals("/graphql"))
                .findFirst()
                .orElseThrow()
                .schema();
    }

    private long cost(String text) {
        var document = Parser.parse(text);
        return OperationCost.of(
                schema(),
                document,
                document.getDefinitionsOfType(OperationDefinition.class).getFirst(),
                Map.of(),
                Limits.DEFAULT);
    }
}
