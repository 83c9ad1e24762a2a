package org.linernotes.graphql.limits;

import graphql.language.Field;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLTypeUtil;
import java.util.Map;
import java.util.Set;

/** What single fields cost, and how many rows lists are taken to have; 1 is a plain field that the content holds as it is. */
final class FieldCosts {
    private static final long SCALAR = 1;
    private static final long OBJECT = 3;
    private static final long LIST = 10;
    private static final int USUAL_LENGTH = 10;
    private static final Set<String> ROWS_OF_CONNECTION = Set.of("edges", "nodes");

    /** Fields that compute, or count, whatever type they are of. */
    private static final Map<String, Long> COMPUTED = Map.ofEntries(
            Map.entry("jsonLd", 40L),
            Map.entry("html", 40L),
            Map.entry("bodyHtml", 10L),
            Map.entry("plainText", 40L),
            Map.entry("excerpt", 40L),
            Map.entry("json", 60L),
            Map.entry("mentions", 40L),
            Map.entry("readingMinutes", 40L),
            Map.entry("content", 60L),
            Map.entry("diff", 100L),
            Map.entry("changes", 100L),
            Map.entry("checks", 100L),
            Map.entry("allowedActions", 40L),
            Map.entry("seo", 20L),
            Map.entry("display", 5L),
            Map.entry("totalCount", 20L),
            Map.entry("letters", 100L),
            Map.entry("facets", 1_000L),
            Map.entry("didYouMean", 1_000L),
            Map.entry("search", 4_000L),
            Map.entry("matchSong", 4_000L));

    /** Plain lists that are usually longer than others. */
    private static final Map<String, Integer> LENGTHS = Map.of("rows", 100, "numberOnes", 100, "tracks", 15);

    private FieldCosts() {}

    static long own(GraphQLFieldDefinition field, GraphQLNamedType parent) {
        var computed = COMPUTED.get(field.getName());
        if (computed != null) {
            return computed;
        }
        var type = GraphQLTypeUtil.unwrapAll(field.getType());
        if (type instanceof GraphQLScalarType || type instanceof GraphQLEnumType) {
            return SCALAR;
        }
        return isConnection(field) || (isList(field) && !isRows(field.getName(), parent)) ? LIST : OBJECT;
    }

    /** How many rows a plain list that takes no page is taken to have. */
    static int usualLength(Field field) {
        return LENGTHS.getOrDefault(field.getName(), USUAL_LENGTH);
    }

    static long row() {
        return OBJECT;
    }

    static boolean isConnection(GraphQLFieldDefinition field) {
        return isConnection(GraphQLTypeUtil.unwrapAll(field.getType()));
    }

    static boolean isConnection(GraphQLNamedType type) {
        return type.getName().endsWith("Connection");
    }

    static boolean isList(GraphQLFieldDefinition field) {
        return GraphQLTypeUtil.unwrapNonNull(field.getType()) instanceof GraphQLList;
    }

    /** Whether the field holds the page of the connection it belongs to. */
    static boolean isRows(String field, GraphQLNamedType parent) {
        return isConnection(parent) && ROWS_OF_CONNECTION.contains(field);
    }
}
