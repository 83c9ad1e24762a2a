package org.linernotes.graphql.schema;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.EnumValue;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.NullValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import io.micronaut.json.tree.JsonNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Any JSON, given as a literal or in a variable; output is written as it is. */
final class JsonCoercing implements Coercing<JsonNode, Object> {
    @Override
    public Object serialize(Object result, GraphQLContext context, Locale locale) {
        return result;
    }

    @Override
    public JsonNode parseValue(Object input, GraphQLContext context, Locale locale) {
        return node(input);
    }

    @Override
    public JsonNode parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        return switch (input) {
            case NullValue _ -> JsonNode.nullNode();
            case StringValue text -> node(text.getValue());
            case EnumValue constant -> JsonNode.createStringNode(constant.getName());
            case BooleanValue flag -> JsonNode.createBooleanNode(flag.isValue());
            case IntValue whole -> number(whole.getValue());
            case FloatValue fraction -> JsonNode.createNumberNode(fraction.getValue());
            case VariableReference variable -> node(variables.get(variable.getName()));
            case ArrayValue list ->
                JsonNode.createArrayNode(list.getValues().stream()
                        .map(item -> parseLiteral(item, variables, context, locale))
                        .toList());
            case ObjectValue object ->
                JsonNode.createObjectNode(
                        members(object, field -> parseLiteral(field.getValue(), variables, context, locale)));
            default -> throw new CoercingParseLiteralException("Expected JSON.");
        };
    }

    private static Map<String, JsonNode> members(ObjectValue object, Function<ObjectField, JsonNode> reader) {
        var members = new LinkedHashMap<String, JsonNode>();
        for (var field : object.getObjectFields()) {
            if (members.put(field.getName(), reader.apply(field)) != null) {
                throw new CoercingParseLiteralException("A JSON object names \"" + field.getName() + "\" twice.");
            }
        }
        return members;
    }

    private static JsonNode node(@Nullable Object value) {
        return switch (value) {
            case null -> JsonNode.nullNode();
            case JsonNode node -> node;
            case String text -> JsonNode.createStringNode(text);
            case Boolean flag -> JsonNode.createBooleanNode(flag);
            case Integer whole -> JsonNode.createNumberNode(whole.longValue());
            case Long whole -> JsonNode.createNumberNode(whole);
            case BigInteger whole -> number(whole);
            case BigDecimal fraction -> JsonNode.createNumberNode(fraction);
            case Double fraction -> JsonNode.createNumberNode(fraction);
            case List<?> list ->
                JsonNode.createArrayNode(list.stream().map(JsonCoercing::node).toList());
            case Map<?, ?> object -> {
                var members = new LinkedHashMap<String, JsonNode>();
                object.forEach((name, member) -> members.put(String.valueOf(name), node(member)));
                yield JsonNode.createObjectNode(members);
            }
            default -> throw new CoercingParseValueException("Expected JSON.");
        };
    }

    private static JsonNode number(BigInteger whole) {
        return whole.bitLength() < Long.SIZE
                ? JsonNode.createNumberNode(whole.longValue())
                : JsonNode.createNumberNode(whole);
    }
}
