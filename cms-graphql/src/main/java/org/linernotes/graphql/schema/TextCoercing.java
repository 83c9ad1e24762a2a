package org.linernotes.graphql.schema;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import java.time.DateTimeException;
import java.util.Locale;
import java.util.function.Function;

/**
 * A scalar that is text outside and {@code T} inside.
 *
 * @param expected completes the sentence "Expected ..."
 * @param parser throws IllegalArgumentException or DateTimeException for anything else
 */
record TextCoercing<T>(String expected, Function<String, T> parser) implements Coercing<T, String> {
    @Override
    public String serialize(Object result, GraphQLContext context, Locale locale) {
        return result.toString();
    }

    @Override
    public T parseValue(Object input, GraphQLContext context, Locale locale) {
        if (!(input instanceof String text)) {
            throw new CoercingParseValueException(message());
        }
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException | DateTimeException _) {
            throw new CoercingParseValueException(message());
        }
    }

    @Override
    public T parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        if (!(input instanceof StringValue literal) || literal.getValue() == null) {
            throw new CoercingParseLiteralException(message());
        }
        try {
            return parser.apply(literal.getValue());
        } catch (IllegalArgumentException | DateTimeException _) {
            throw new CoercingParseLiteralException(message());
        }
    }

    @Override
    public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
        return StringValue.of(input.toString());
    }

    private String message() {
        return "Expected " + expected + ".";
    }
}
