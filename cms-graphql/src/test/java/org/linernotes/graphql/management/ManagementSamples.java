package org.linernotes.graphql.management;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLTypeUtil;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.linernotes.content.TypeId;

/** Inputs that the schema accepts, with every field that it demands and no other. */
final class ManagementSamples {
    private ManagementSamples() {}

    static Map<String, Object> of(GraphQLInputObjectType type) {
        var sample = new LinkedHashMap<String, Object>();
        for (var field : type.getFields()) {
            if (GraphQLTypeUtil.isNonNull(field.getType())) {
                sample.put(field.getName(), value((GraphQLInputType) GraphQLTypeUtil.unwrapNonNull(field.getType())));
            }
        }
        return sample;
    }

    static Object value(GraphQLInputType type) {
        return switch (type) {
            case GraphQLList list ->
                List.of(value((GraphQLInputType) GraphQLTypeUtil.unwrapNonNull(list.getOriginalWrappedType())));
            case GraphQLInputObjectType object -> of(object);
            case GraphQLEnumType choice -> choice.getValues().getFirst().getName();
            default ->
                switch (GraphQLTypeUtil.unwrapAll(type).getName()) {
                    case "DateTime" -> "2100-01-01T00:00:00Z";
                    case "JSON" -> Map.of();
                    case "Boolean" -> true;
                    case "Int" -> 1;
                    case "ID" -> new TypeId("artist", new UUID(0, 0)).toString();
                    default -> "x";
                };
        };
    }
}
