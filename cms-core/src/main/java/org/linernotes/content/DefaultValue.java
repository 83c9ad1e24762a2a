package org.linernotes.content;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a field is when it is left out. */
final class DefaultValue {
    private DefaultValue() {}

    /** The component's value for a field that the tree does not have. */
    static @Nullable Object of(FieldDefinition field) {
        var text = field.defaultValue();
        return switch (field.type()) {
            case FieldType.ListOf _ -> List.of();
            case FieldType.Flag _ -> Boolean.parseBoolean(text);
            case FieldType.Choice(var constants) when text != null -> constant(constants, text);
            case FieldType.Whole _ when text != null -> Integer.valueOf(text);
            default -> null;
        };
    }

    static void check(FieldDefinition field, String where) {
        var text = field.defaultValue();
        if (text != null && !isPossible(field.type(), text)) {
            throw new WrongContentType("%s cannot be “%s” by default.".formatted(where, text));
        }
    }

    /** The constant of that name; null if there is none. */
    static @Nullable Enum<?> constant(Class<? extends Enum<?>> constants, String name) {
        for (var constant : constants.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        return null;
    }

    private static boolean isPossible(FieldType type, String text) {
        return switch (type) {
            case FieldType.Flag _ -> text.equals("true");
            case FieldType.Choice(var constants) -> constant(constants, text) != null;
            case FieldType.Whole(long min, long max) -> isWithin(text, min, max);
            default -> false;
        };
    }

    private static boolean isWithin(String text, long min, long max) {
        try {
            var value = Long.parseLong(text);
            return value >= min && value <= max;
        } catch (NumberFormatException _) {
            return false;
        }
    }
}
