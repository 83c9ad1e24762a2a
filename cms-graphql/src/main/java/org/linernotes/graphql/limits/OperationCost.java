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
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a valid operation costs: for each field what {@link FieldCosts} says, what its arguments add, and what it selects as
 * often as it has rows. Rows are those of the page that is asked for, also below other lists; aliases count like fields.
 */
public final class OperationCost {
    private static final int TERM = 20;
    private static final int LISTED_VALUE = 10;

    private final GraphQLSchema schema;
    private final Limits limits;
    private final Arguments arguments;
    private final InputCheck inputs;
    private final Map<String, FragmentDefinition> fragments = new HashMap<>();

    private OperationCost(GraphQLSchema schema, Document document, Limits limits, Arguments arguments) {
        this.schema = schema;
        this.limits = limits;
        this.arguments = arguments;
        this.inputs = new InputCheck(limits.input(), arguments);
        document.getDefinitionsOfType(FragmentDefinition.class)
                .forEach(fragment -> fragments.put(fragment.getName(), fragment));
    }

    /** Refuses an operation that costs too much, or asks for a page that is too long; answers what it costs. */
    public static long check(
            GraphQLSchema schema,
            Document document,
            OperationDefinition operation,
            Map<String, ? extends @Nullable Object> variables,
            Limits limits) {
        var cost = of(schema, document, operation, variables, limits);
        LimitExceeded.unless(
                cost <= limits.cost(),
                "The operation costs " + cost + ", which is more than " + limits.cost()
                        + ": ask for smaller pages, fewer lists, or fewer fields that are computed.");
        return cost;
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
                .ofSelections(operation.getSelectionSet(), root, 1);
    }

    /** @param page how many rows the connection has whose selections these are */
    private long ofSelections(@Nullable SelectionSet set, @Nullable GraphQLNamedType parent, long page) {
        if (set == null || !(parent instanceof GraphQLCompositeType composite)) {
            return 0;
        }
        return set.getSelections().stream()
                .mapToLong(selection -> switch (selection) {
                    case Field field -> ofField(field, composite, page);
                    case InlineFragment inline -> {
                        var condition = inline.getTypeCondition();
                        yield ofSelections(
                                inline.getSelectionSet(),
                                condition == null ? composite : typeNamed(condition.getName()),
                                page);
                    }
                    case FragmentSpread spread -> {
                        var fragment = fragments.get(spread.getName());
                        yield fragment == null
                                ? 0
                                : ofSelections(
                                        fragment.getSelectionSet(),
                                        typeNamed(fragment.getTypeCondition().getName()),
                                        page);
                    }
                    default -> throw new IllegalStateException("A selection of no known kind.");
                })
                .reduce(0, OperationCost::sum);
    }

    private @Nullable GraphQLNamedType typeNamed(String name) {
        return schema.getType(name) instanceof GraphQLNamedType type ? type : null;
    }

    private long ofField(Field field, GraphQLCompositeType parent, long page) {
        if (field.getName().startsWith("__") || !(parent instanceof GraphQLFieldsContainer container)) {
            return 0;
        }
        var definition = container.getFieldDefinition(field.getName());
        if (definition == null) {
            return 0;
        }
        checkPages(field, definition);
        inputs.check(field);
        var own = sum(FieldCosts.own(definition, parent), ofArguments(field));
        var type = GraphQLTypeUtil.unwrapAll(definition.getType());
        if (!(type instanceof GraphQLCompositeType)) {
            return own;
        }
        var rows = rows(field, definition, parent, page);
        if (FieldCosts.isConnection(definition)) {
            return sum(own, ofSelections(field.getSelectionSet(), type, rows));
        }
        var each = ofSelections(field.getSelectionSet(), type, 1);
        var row = FieldCosts.isList(definition) ? sum(each, FieldCosts.row()) : each;
        return sum(own, product(rows, row));
    }

    private long ofArguments(Field field) {
        return sum((long) TERM * arguments.terms(field, "filter"), (long) LISTED_VALUE * arguments.listedValues(field));
    }

    private long rows(Field field, GraphQLFieldDefinition definition, GraphQLNamedType parent, long page) {
        if (FieldCosts.isRows(field.getName(), parent)) {
            return page;
        }
        var asked = arguments.page(field, definition);
        if (FieldCosts.isConnection(definition)) {
            return asked.orElse(FieldCosts.usualLength(field));
        }
        if (!FieldCosts.isList(definition)) {
            return 1;
        }
        var ids = arguments.length(field, "ids");
        return ids > 0 ? ids : asked.orElse(FieldCosts.usualLength(field));
    }

    private void checkPages(Field field, GraphQLFieldDefinition definition) {
        var longest = limits.page().of(field.getName());
        var page = arguments.page(field, definition);
        LimitExceeded.unless(
                page.orElse(0) <= longest, "A page of \"" + field.getName() + "\" has at most " + longest + " rows.");
    }

    private static long sum(long left, long right) {
        var sum = left + right;
        return sum < 0 ? Long.MAX_VALUE : sum;
    }

    private static long product(long left, long right) {
        return Math.multiplyHigh(left, right) != 0 || left * right < 0 ? Long.MAX_VALUE : left * right;
    }
}
