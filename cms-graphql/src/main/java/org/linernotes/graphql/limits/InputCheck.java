package org.linernotes.graphql.limits;

import graphql.language.ArrayValue;
import graphql.language.Field;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import graphql.language.VariableReference;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linernotes.graphql.limits.Limits.InputLimits;

/** Refuses arguments that hold too long a list or text, whatever their types make of it later. */
final class InputCheck {
    private final InputLimits limits;
    private final Arguments arguments;

    InputCheck(InputLimits limits, Arguments arguments) {
        this.limits = limits;
        this.arguments = arguments;
    }

    void check(Field field) {
        field.getArguments()
                .forEach(argument -> check(
                        argument.getValue(),
                        "\"" + argument.getName() + "\" of \"" + field.getName() + "\"",
                        limits.at(argument.getName()),
                        field.getName()));
    }

    private void check(@Nullable Object value, String name, InputLimits.Longest longest, String field) {
        switch (value) {
            case VariableReference variable -> check(arguments.plain(variable), name, longest, field);
            case ArrayValue list -> checkAll(list.getValues(), name, longest, field);
            case Collection<?> list -> checkAll(list, name, longest, field);
            case ObjectValue object ->
                object.getObjectFields()
                        .forEach(member -> checkMember(member.getName(), member.getValue(), longest, field));
            case Map<?, ?> object ->
                object.forEach((member, each) -> checkMember(String.valueOf(member), each, longest, field));
            case StringValue text -> check(text.getValue(), name, longest, field);
            case String text -> checkText(text, name, longest);
            case null, default -> {}
        }
    }

    private void checkMember(String member, @Nullable Object value, InputLimits.Longest longest, String field) {
        check(value, "\"" + member + "\" in \"" + field + "\"", limits.below(member, longest), field);
    }

    private void checkAll(Collection<?> values, String name, InputLimits.Longest longest, String field) {
        LimitExceeded.unless(
                values.size() <= longest.values(),
                name + " takes at most " + longest.values() + " values at once, and was given " + values.size() + ".");
        values.forEach(value -> check(value, name, longest, field));
    }

    private static void checkText(String text, String name, InputLimits.Longest longest) {
        LimitExceeded.unless(
                text.length() <= longest.characters(),
                name + " takes at most " + longest.characters() + " characters, and was given " + text.length() + ".");
    }
}
