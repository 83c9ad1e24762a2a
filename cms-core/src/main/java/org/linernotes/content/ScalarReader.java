package org.linernotes.content;

import io.micronaut.json.tree.JsonNode;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads single values; what does not fit becomes a fault and is left out. */
final class ScalarReader {
    private static final FieldType.Text LINK = new FieldType.Text(2_000, false, false);
    private static final Pattern NEW_PART = Pattern.compile(PartIds.NEW + "[A-Za-z0-9_-]{1,64}");
    private static final int LONGEST_DATE = 64;
    /** A letter may be written as several characters that become one; what is longer is not worth the work. */
    private static final long MOST_BEFORE_CLEANING = 8;

    private final Faults faults;

    ScalarReader(Faults faults) {
        this.faults = faults;
    }

    ReadValue text(JsonNode node, FieldType.Text type, String path) {
        var text = string(node, path);
        if (text == null) {
            return ReadValue.ABSENT;
        }
        if (text.length() > MOST_BEFORE_CLEANING * type.maxLength()) {
            return tooLong(ReadText.length(text), type, path);
        }
        var clean = type.blanks() ? ReadText.cleanWithBlanks(text) : ReadText.clean(text);
        var length = ReadText.length(clean);
        if (length > type.maxLength()) {
            return tooLong(length, type, path);
        }
        return ReadText.fault(clean, type.multiline())
                .map(fault -> refuse(fault.name(), path, "This text " + fault.sentence()))
                .orElseGet(() -> clean.isEmpty() ? ReadValue.ABSENT : written(clean, clean));
    }

    private ReadValue tooLong(int length, FieldType.Text type, String path) {
        return refuse(
                "TOO_LONG", path, "This is %,d characters long; at most %,d fit.".formatted(length, type.maxLength()));
    }

    ReadValue whole(JsonNode node, FieldType.Whole bounds, @Nullable String defaultValue, String path) {
        if (!node.isNumber()) {
            return wrongType(path, "a whole number");
        }
        return switch (node.getNumberValue()) {
            case Integer number -> within(number, bounds, defaultValue, path);
            case Long number -> within(number, bounds, defaultValue, path);
            case BigInteger _ -> outOfRange(bounds, path);
            default -> wrongType(path, "a whole number");
        };
    }

    ReadValue flag(JsonNode node, @Nullable String defaultValue, String path) {
        if (!node.isBoolean()) {
            return wrongType(path, "true or false");
        }
        var value = node.getBooleanValue();
        return new ReadValue(value == Boolean.parseBoolean(defaultValue) ? null : node, value);
    }

    ReadValue choice(JsonNode node, Class<? extends Enum<?>> constants, @Nullable String defaultValue, String path) {
        var name = string(node, path);
        if (name == null) {
            return ReadValue.ABSENT;
        }
        var constant = DefaultValue.constant(constants, name);
        if (constant == null) {
            return refuse("UNKNOWN_CHOICE", path, "%s is none of %s.".formatted(Quoted.text(name), names(constants)));
        }
        return name.equals(defaultValue) ? new ReadValue(null, constant) : written(name, constant);
    }

    ReadValue day(JsonNode node, String path) {
        return date(
                node,
                path,
                text -> {
                    var day = LocalDate.parse(text);
                    return isCommonYear(day.getYear()) ? written(day.toString(), day) : null;
                },
                "a date such as 1989-02-25");
    }

    ReadValue partial(JsonNode node, String path) {
        return date(
                node,
                path,
                text -> PartialDate.parse(text)
                        .map(date -> written(date.toString(), date))
                        .orElse(null),
                "a date such as 1989, 1989-02 or 1989-02-13");
    }

    ReadValue moment(JsonNode node, String path) {
        return date(
                node,
                path,
                text -> {
                    var instant = OffsetDateTime.parse(text).toInstant();
                    return isCommonYear(instant.atZone(ZoneOffset.UTC).getYear())
                            ? written(instant.toString(), instant)
                            : null;
                },
                "an instant such as 1989-02-25T12:00:00Z");
    }

    ReadValue link(JsonNode node, String path) {
        var read = text(node, LINK, path);
        if (read.value() instanceof String text) {
            var link = WebAddress.parse(text);
            return link.isPresent()
                    ? written(link.get().toString(), link.get())
                    : refuse("INVALID_LINK", path, "This is not an absolute http or https address.");
        }
        return read;
    }

    ReadValue address(JsonNode node, int segments, String path) {
        var text = string(node, path);
        if (text == null || text.isEmpty()) {
            return ReadValue.ABSENT;
        }
        return Slug.fault(text, segments)
                .map(fault -> refuse(fault.code(), path, fault.message()))
                .orElseGet(() -> written(text, text));
    }

    /** The id of a part, or a name for a new one: that has no value yet. */
    ReadValue partId(JsonNode node, String prefix, String path) {
        var text = string(node, path);
        if (text == null || text.isEmpty()) {
            return ReadValue.ABSENT;
        } else if (NEW_PART.matcher(text).matches()) {
            return new ReadValue(node, null);
        }
        return TypeId.parse(text)
                .filter(id -> id.prefix().equals(prefix))
                .map(id -> written(text, id))
                .orElseGet(() -> refuse(
                        "INVALID_PART_ID",
                        path,
                        "%s is not an id such as %s_01k9…; leave it out where the part is new."
                                .formatted(Quoted.text(text), prefix)));
    }

    /** The node's text; null, with a fault, if it is something else. */
    @Nullable
    String string(JsonNode node, String path) {
        if (!node.isString()) {
            wrongType(path, "text");
            return null;
        }
        return node.getStringValue();
    }

    ReadValue wrongType(String path, String wanted) {
        return refuse("WRONG_TYPE", path, "This must be %s.".formatted(wanted));
    }

    private ReadValue refuse(String code, String path, String message) {
        faults.add(code, path, message);
        return ReadValue.ABSENT;
    }

    private ReadValue date(JsonNode node, String path, Function<String, @Nullable ReadValue> parse, String wanted) {
        var text = string(node, path);
        if (text == null || text.isBlank()) {
            return ReadValue.ABSENT;
        }
        try {
            var read = text.length() > LONGEST_DATE ? null : parse.apply(text.strip());
            return read != null ? read : refuse("INVALID_DATE", path, "This is not %s.".formatted(wanted));
        } catch (DateTimeException _) {
            return refuse("INVALID_DATE", path, "This is not %s.".formatted(wanted));
        }
    }

    private ReadValue within(long number, FieldType.Whole bounds, @Nullable String defaultValue, String path) {
        if (number < bounds.min() || number > bounds.max()) {
            return outOfRange(bounds, path);
        }
        var isDefault = String.valueOf(number).equals(defaultValue);
        return new ReadValue(isDefault ? null : JsonNode.createNumberNode(number), Math.toIntExact(number));
    }

    private ReadValue outOfRange(FieldType.Whole bounds, String path) {
        return refuse(
                "OUT_OF_RANGE",
                path,
                "This must be a whole number from %d to %d.".formatted(bounds.min(), bounds.max()));
    }

    private static ReadValue written(String text, Object value) {
        return new ReadValue(JsonNode.createStringNode(text), value);
    }

    private static boolean isCommonYear(int year) {
        return year >= 0 && year <= 9999;
    }

    private static String names(Class<? extends Enum<?>> constants) {
        return String.join(
                ", ",
                Arrays.stream(constants.getEnumConstants()).map(Enum::name).toList());
    }
}
