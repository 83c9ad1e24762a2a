package org.linernotes.graphql.limits;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.Field;
import graphql.language.IntValue;
import graphql.language.NullValue;
import graphql.language.ObjectValue;
import graphql.language.OperationDefinition;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.InputValueWithState;
import java.math.BigInteger;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The arguments of an operation's fields as far as its cost goes by them: literals, variables and defaults. */
final class Arguments {
    /** What a mutation is to write; it looks for nothing. */
    private static final String WRITTEN = "input";

    private static final BigInteger LARGEST = BigInteger.valueOf(Integer.MAX_VALUE);

    private final Map<String, ? extends @Nullable Object> variables;
    private final Map<String, Value<?>> defaults = new HashMap<>();

    Arguments(OperationDefinition operation, Map<String, ? extends @Nullable Object> variables) {
        this.variables = variables;
        for (var definition : operation.getVariableDefinitions()) {
            if (definition.getDefaultValue() != null) {
                defaults.put(definition.getName(), definition.getDefaultValue());
            }
        }
    }

    /** The larger of {@code first} and {@code last}; empty where the field takes neither, or gets none. */
    OptionalInt page(Field field, GraphQLFieldDefinition definition) {
        return Stream.of("first", "last", "max")
                .filter(name -> definition.getArgument(name) != null)
                .flatMapToInt(name -> page(field, definition, name))
                .max();
    }

    private IntStream page(Field field, GraphQLFieldDefinition definition, String name) {
        var given = value(field, name);
        var value = given == null ? defaultOf(definition.getArgument(name).getArgumentDefaultValue()) : given;
        return value instanceof Number number ? IntStream.of(bounded(number)) : IntStream.empty();
    }

    /** A size below zero costs nothing: whoever reads it refuses it. */
    private static int bounded(Number number) {
        return BigInteger.valueOf(number.longValue())
                .min(LARGEST)
                .max(BigInteger.ZERO)
                .intValue();
    }

    private static @Nullable Object defaultOf(InputValueWithState value) {
        return switch (value.getValue()) {
            case null -> null;
            case IntValue literal -> literal.getValue();
            case Object other -> other;
        };
    }

    /** How many values the list argument holds. */
    int length(Field field, String name) {
        return value(field, name) instanceof Collection<?> values ? values.size() : 0;
    }

    /** How many members the object argument holds. */
    int terms(Field field, String name) {
        return value(field, name) instanceof Map<?, ?> members ? members.size() : 0;
    }

    /** How many values the lists hold that a field looks for, those inside of its filter included. */
    int listedValues(Field field) {
        return field.getArguments().stream()
                .filter(argument -> !argument.getName().equals(WRITTEN))
                .map(Argument::getValue)
                .mapToInt(this::listedValues)
                .sum();
    }

    private int listedValues(@Nullable Object value) {
        return switch (value) {
            case ArrayValue list -> list.getValues().size();
            case ObjectValue object ->
                object.getObjectFields().stream()
                        .mapToInt(member -> listedValues(member.getValue()))
                        .sum();
            case VariableReference variable -> listedValues(plain(variable));
            case Collection<?> list -> list.size();
            case Map<?, ?> object ->
                object.values().stream().mapToInt(this::listedValues).sum();
            case null, default -> 0;
        };
    }

    private @Nullable Object value(Field field, String name) {
        return field.getArguments().stream()
                .filter(argument -> argument.getName().equals(name))
                .findFirst()
                .map(argument -> plain(argument.getValue()))
                .orElse(null);
    }

    @Nullable
    Object plain(@Nullable Value<?> value) {
        return switch (value) {
            case null -> null;
            case NullValue _ -> null;
            case IntValue whole -> whole.getValue().min(LARGEST).intValue();
            case ArrayValue list -> list.getValues();
            case ObjectValue object -> {
                var members = new HashMap<String, Object>();
                object.getObjectFields().forEach(member -> members.put(member.getName(), member.getValue()));
                yield members;
            }
            case VariableReference variable -> {
                var name = variable.getName();
                yield variables.containsKey(name) ? variables.get(name) : plain(defaults.get(name));
            }
            default -> null;
        };
    }
}
