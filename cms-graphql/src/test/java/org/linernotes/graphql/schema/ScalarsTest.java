package org.linernotes.graphql.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.parser.Parser;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;
import io.micronaut.json.tree.JsonNode;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScalarsTest {
    @Test
    void readTextAsWhatItStandsFor() {
        assertThat(value(Scalars.DATE_TIME, "2026-03-01T12:00:00+02:00"))
                .isEqualTo(Instant.parse("2026-03-01T10:00:00Z"));
        assertThat(value(Scalars.DATE, "1989-02-25")).isEqualTo(LocalDate.of(1989, 2, 25));
        assertThat(value(Scalars.PARTIAL_DATE, "1989-02")).isEqualTo("1989-02");
        assertThat(value(Scalars.URL, "https://example.org/a?b#c")).isEqualTo(URI.create("https://example.org/a?b#c"));
        assertThat(literal(Scalars.DATE, "\"1989-02-25\"")).isEqualTo(LocalDate.of(1989, 2, 25));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DateTime    | 2026-03-01
            DateTime    | 2026-03-01T12:00:00
            DateTime    | 2026-02-30T12:00:00Z
            DateTime    | +12026-03-01T12:00:00Z
            DateTime    | tomorrow
            Date        | 1989-02
            Date        | 1989-02-30
            Date        | 1989-2-3
            PartialDate | 89
            PartialDate | 1989-13
            PartialDate | 1989-00
            PartialDate | 1989-02-30
            PartialDate | +1989
            URL         | //example.org
            URL         | javascript:alert(1)
            URL         | https:example.org
            URL         | not an address
            """)
    void refuseEverythingElse(String name, String text) {
        var scalar = List.of(Scalars.DATE_TIME, Scalars.DATE, Scalars.PARTIAL_DATE, Scalars.URL).stream()
                .filter(candidate -> candidate.getName().equals(name))
                .findFirst()
                .orElseThrow();

        assertThatThrownBy(() -> value(scalar, text)).isInstanceOf(CoercingParseValueException.class);
        assertThatThrownBy(() -> value(scalar, 7)).isInstanceOf(CoercingParseValueException.class);
        assertThatThrownBy(() -> literal(scalar, "\"" + text + "\"")).isInstanceOf(CoercingParseLiteralException.class);
        assertThatThrownBy(() -> literal(scalar, "7")).isInstanceOf(CoercingParseLiteralException.class);
    }

    @Test
    void readJsonFromVariablesAndLiteralsAlike() {
        var variable = value(Scalars.JSON, Map.of("a", List.of(1, "b", true, new BigDecimal("1.5"))));
        var literal = literal(Scalars.JSON, "{ a: [1, \"b\", true, 1.5] }");

        assertThat(literal).isEqualTo(variable).isInstanceOf(JsonNode.class);
        assertThatThrownBy(() -> literal(Scalars.JSON, "{ a: 1, a: 2 }"))
                .isInstanceOf(CoercingParseLiteralException.class);
    }

    private static @Nullable Object value(GraphQLScalarType scalar, Object input) {
        return coercing(scalar).parseValue(input, GraphQLContext.getDefault(), Locale.ROOT);
    }

    private static @Nullable Object literal(GraphQLScalarType scalar, String text) {
        return coercing(scalar)
                .parseLiteral(
                        Parser.parseValue(text),
                        CoercedVariables.emptyVariables(),
                        GraphQLContext.getDefault(),
                        Locale.ROOT);
    }

    @SuppressWarnings("unchecked") // for results only
    private static Coercing<Object, Object> coercing(GraphQLScalarType scalar) {
        return (Coercing<Object, Object>) scalar.getCoercing();
    }
}
