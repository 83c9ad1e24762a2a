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
import io.micronaut.json.tree.JsonNode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Any JSON, given as a literal or in a variable; output is written as it is. */
final class JsonCoercing implements Coercing<JsonNode, Object> {
    @Override
    public Object serialize(Object result, GraphQLContext context, Locale locale) {
        return result;
    }

    @Override
    public JsonNode parseValue(Object input, GraphQLContext context, Locale locale) {
        return JsonValues.of(input);
    }

    @Override
    public JsonNode parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        return switch (input) {
            case NullValue _ -> JsonNode.nullNode();
            case StringValue text -> JsonValues.of(text.getValue());
            case EnumValue constant -> JsonNode.createStringNode(constant.getName());
            case BooleanValue flag -> JsonNode.createBooleanNode(flag.isValue());
            case IntValue whole -> JsonValues.of(whole.getValue());
            case FloatValue fraction -> JsonNode.createNumberNode(fraction.getValue());
            case VariableReference variable -> JsonValues.of(variables.get(variable.getName()));
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
}
