package org.linernotes.graphql.limits;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.SelectionSet;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a valid operation costs: the cost of a field is its own and, for each row expected, that of what it selects.
 *
 * <p>Own: 0 for a scalar, 1 for an object, 5 for a connection or list, 20 for a search, and 2 for each term of a filter.
 * Rows: the page's size for a connection, 10 for a plain list. Below another list a page counts as at most 10.
 */
public final class OperationCost {
    private static final int SEARCH = 20;
    private static final int LIST = 5;
    private static final int FILTER_TERM = 2;
    private static final int USUAL_LENGTH = 10;
    private static final Set<String> ROWS_OF_CONNECTION = Set.of("edges", "nodes");
    private static final Set<String> FREE = Set.of("sitemap");

    private final GraphQLSchema schema;
    private final Limits limits;
    private final Arguments arguments;
    private final Map<String, FragmentDefinition> fragments = new HashMap<>();

    private OperationCost(GraphQLSchema schema, Document document, Limits limits, Arguments arguments) {
        this.schema = schema;
        this.limits = limits;
        this.arguments = arguments;
        document.getDefinitionsOfType(FragmentDefinition.class)
                .forEach(fragment -> fragments.put(fragment.getName(), fragment));
    }

    /** Refuses an operation that costs too much, or asks for a page that is too long. */
    public static void check(
            GraphQLSchema schema,
            Document document,
            OperationDefinition operation,
            Map<String, ? extends @Nullable Object> variables,
            Limits limits) {
        var cost = of(schema, document, operation, variables, limits);
        LimitExceeded.unless(
                cost <= limits.cost(),
                "The operation costs " + cost + ", which is more than " + limits.cost()
                        + ": ask for smaller pages or fewer lists.");
    }

    static long of(
            GraphQLSchema schema,
            Document document,
            OperationDefinition operation,
            Map<String, ? extends @Nullable Object> variables,
            Limits limits) {
        var root = switch (operation.getOperation()) {
            case QUERY -> schema.getQueryType();
            case MUTATION -> schema.getMutationType();
            case SUBSCRIPTION -> schema.getSubscriptionType();
        };
        return new OperationCost(schema, document, limits, new Arguments(operation, variables))
                .ofSelections(operation.getSelectionSet(), root, false);
    }

    private long ofSelections(@Nullable SelectionSet set, @Nullable GraphQLNamedType parent, boolean belowList) {
        if (set == null || !(parent instanceof GraphQLCompositeType composite)) {
            return 0;
        }
        return set.getSelections().stream()
                .mapToLong(selection -> switch (selection) {
                    case Field field -> ofField(field, composite, belowList);
                    case InlineFragment inline -> {
                        var condition = inline.getTypeCondition();
                        yield ofSelections(
                                inline.getSelectionSet(),
                                condition == null ? composite : typeNamed(condition.getName()),
                                belowList);
                    }
                    case FragmentSpread spread -> {
                        var fragment = fragments.get(spread.getName());
                        yield fragment == null
                                ? 0
                                : ofSelections(
                                        fragment.getSelectionSet(),
                                        typeNamed(fragment.getTypeCondition().getName()),
                                        belowList);
                    }
                    default -> throw new IllegalStateException("A selection of no known kind.");
                })
                .sum();
    }

    private @Nullable GraphQLNamedType typeNamed(String name) {
        return schema.getType(name) instanceof GraphQLNamedType type ? type : null;
    }

    private long ofField(Field field, GraphQLCompositeType parent, boolean belowList) {
        if (field.getName().startsWith("__") || !(parent instanceof GraphQLFieldsContainer container)) {
            return 0;
        }
        var definition = container.getFieldDefinition(field.getName());
        if (definition == null) {
            return 0;
        }
        checkPages(field, definition);
        var type = GraphQLTypeUtil.unwrapAll(definition.getType());
        if (!(type instanceof GraphQLCompositeType) || FREE.contains(field.getName())) {
            return type instanceof GraphQLCompositeType ? LIST : 0;
        }
        var rows = rows(field, definition, parent, belowList);
        var children = ofSelections(field.getSelectionSet(), type, belowList || rows > 1);
        return own(field, definition, parent) + rows * children;
    }

    private long own(Field field, GraphQLFieldDefinition definition, GraphQLNamedType parent) {
        var terms = (long) FILTER_TERM * arguments.terms(field, "filter");
        if (field.getName().equals("search")) {
            return SEARCH + terms;
        }
        var list = isConnection(definition) || (isList(definition) && !isRows(field, parent));
        return (list ? LIST : 1) + terms;
    }

    private long rows(Field field, GraphQLFieldDefinition definition, GraphQLNamedType parent, boolean belowList) {
        var page = arguments.page(field, definition);
        if (isConnection(definition) || (page.isPresent() && isList(definition))) {
            var rows = page.orElse(USUAL_LENGTH);
            return belowList ? Math.min(rows, USUAL_LENGTH) : rows;
        }
        return isList(definition) && !isRows(field, parent) ? USUAL_LENGTH : 1;
    }

    private void checkPages(Field field, GraphQLFieldDefinition definition) {
        var longest = limits.page().of(field.getName());
        var page = arguments.page(field, definition);
        LimitExceeded.unless(
                page.orElse(0) <= longest, "A page of \"" + field.getName() + "\" has at most " + longest + " rows.");
        LimitExceeded.unless(
                arguments.length(field, "ids") <= longest,
                "\"" + field.getName() + "\" takes at most " + longest + " ids at once.");
    }

    private static boolean isConnection(GraphQLFieldDefinition definition) {
        return GraphQLTypeUtil.unwrapAll(definition.getType()).getName().endsWith("Connection");
    }

    private static boolean isList(GraphQLFieldDefinition definition) {
        return GraphQLTypeUtil.unwrapNonNull(definition.getType()) instanceof GraphQLList;
    }

    private static boolean isRows(Field field, GraphQLNamedType parent) {
        return parent.getName().endsWith("Connection") && ROWS_OF_CONNECTION.contains(field.getName());
    }
}
