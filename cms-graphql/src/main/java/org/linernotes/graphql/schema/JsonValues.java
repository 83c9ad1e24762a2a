package org.linernotes.graphql.schema;

import io.micronaut.json.tree.JsonNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns coerced input into JSON. */
public final class JsonValues {
    private JsonValues() {}

    /** The JSON of plain values; whatever else a scalar was read as is written as text. */
    public static JsonNode of(@Nullable Object value) {
        return switch (value) {
            case null -> JsonNode.nullNode();
            case JsonNode node -> node;
            case Boolean flag -> JsonNode.createBooleanNode(flag);
            case Integer whole -> JsonNode.createNumberNode(whole);
            case Long whole -> number(BigInteger.valueOf(whole));
            case BigInteger whole -> number(whole);
            case BigDecimal fraction -> JsonNode.createNumberNode(fraction);
            case Double fraction -> JsonNode.createNumberNode(fraction);
            case List<?> list ->
                JsonNode.createArrayNode(list.stream().map(JsonValues::of).toList());
            case Map<?, ?> object -> object(object);
            default -> JsonNode.createStringNode(value.toString());
        };
    }

    private static JsonNode object(Map<?, ?> object) {
        var members = new LinkedHashMap<String, JsonNode>();
        object.forEach((name, member) -> members.put(String.valueOf(name), of(member)));
        return JsonNode.createObjectNode(members);
    }

    /** As JSON that was parsed holds it: as small as it goes. */
    private static JsonNode number(BigInteger whole) {
        if (whole.bitLength() < Integer.SIZE) {
            return JsonNode.createNumberNode(whole.intValue());
        }
        return whole.bitLength() < Long.SIZE
                ? JsonNode.createNumberNode(whole.longValue())
                : JsonNode.createNumberNode(whole);
    }
}
