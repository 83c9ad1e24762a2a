package org.linernotes.graphql.delivery;

import static java.util.stream.Collectors.joining;

import graphql.language.Argument;
import graphql.language.NullValue;
import graphql.language.VariableReference;
import graphql.schema.DataFetchingEnvironment;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linernotes.graphql.http.ErrorCode;
import org.linernotes.graphql.http.GraphQlRefusal;
import org.linernotes.graphql.limits.Limits;
import org.linernotes.live.PageRequest;
import org.linernotes.live.Place;

/** The part of a connection that a field asks for. */
record PageArguments(CursorScope scope, PageRequest request) {
    private static final int USUAL_PAGE = 20;
    private static final String FIRST = "first";
    private static final String LAST = "last";
    private static final Set<String> PAGING = Set.of(FIRST, LAST, "after", "before");

    /** @param parent tells this list from those of other parents */
    static PageArguments of(DataFetchingEnvironment environment, Object parent) {
        var scope = new CursorScope(list(environment, parent));
        var fromTheEnd = isGiven(environment, LAST);
        if (fromTheEnd && isGiven(environment, FIRST)) {
            throw refused("Ask for the first or for the last items, not for both.");
        }
        var request = new PageRequest(
                size(environment, fromTheEnd ? LAST : FIRST),
                place(environment, scope, "after"),
                place(environment, scope, "before"),
                fromTheEnd);
        return new PageArguments(scope, request);
    }

    private static String list(DataFetchingEnvironment environment, Object parent) {
        var arguments = OrderArgument.settled(environment).entrySet().stream()
                .filter(argument -> argument.getValue() != null && !PAGING.contains(argument.getKey()))
                .map(argument -> argument.getKey() + "=" + argument.getValue())
                .collect(joining("&"));
        return environment.getFieldDefinition().getName() + " of " + parent + "?" + arguments;
    }

    private static int size(DataFetchingEnvironment environment, String argument) {
        int size = Objects.requireNonNullElse(environment.<Integer>getArgument(argument), USUAL_PAGE);
        if (size < 0) {
            throw refused("\"" + argument + "\" must not be negative.");
        }
        var longest = Limits.DEFAULT.page().of(environment.getField().getName());
        if (size > longest) {
            throw new GraphQlRefusal(
                    ErrorCode.LIMIT_EXCEEDED,
                    "A page has at most " + longest + " items; \"" + argument + "\" asks for " + size + ".");
        }
        return size;
    }

    private static @Nullable Place place(DataFetchingEnvironment environment, CursorScope scope, String argument) {
        var cursor = environment.<String>getArgument(argument);
        if (cursor == null) {
            return null;
        }
        return scope.place(cursor)
                .orElseThrow(() -> refused("\"" + argument
                        + "\" is not a cursor of this list. Take one from the list with the same arguments."));
    }

    /** Whether the client itself gave the argument a value; a default of the schema does not count. */
    static boolean isGiven(DataFetchingEnvironment environment, String name) {
        return environment.getField().getArguments().stream()
                .filter(argument -> argument.getName().equals(name))
                .map(Argument::getValue)
                .anyMatch(value -> switch (value) {
                    case NullValue _ -> false;
                    case VariableReference variable ->
                        environment.getVariables().get(variable.getName()) != null;
                    default -> true;
                });
    }

    private static GraphQlRefusal refused(String message) {
        return new GraphQlRefusal(ErrorCode.BAD_USER_INPUT, message);
    }
}
