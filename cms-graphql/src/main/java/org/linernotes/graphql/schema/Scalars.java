package org.linernotes.graphql.schema;

import graphql.schema.Coercing;
import graphql.schema.GraphQLScalarType;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.util.regex.Pattern;
import org.linernotes.content.WebAddress;

/** The scalars of both schemas, beside the five of the specification. */
public final class Scalars {
    /** An instant; resolvers give and get {@link Instant}. */
    public static final GraphQLScalarType DATE_TIME = text(
            "DateTime",
            "An instant in RFC 3339 form, such as 2026-03-01T12:00:00Z.",
            "https://scalars.graphql.org/andimarek/date-time",
            new TextCoercing<>("a date and time with an offset, such as 2026-03-01T12:00:00Z", Scalars::instant));

    /** A calendar day; resolvers give and get {@link LocalDate}. */
    public static final GraphQLScalarType DATE = text(
            "Date",
            "A full calendar date, such as 1989-02-25.",
            "https://scalars.graphql.org/andimarek/local-date",
            new TextCoercing<>("a date such as 1989-02-25", Scalars::day));

    /** A year, month or day; resolvers give anything that reads like one, and get text. */
    public static final GraphQLScalarType PARTIAL_DATE = text(
            "PartialDate",
            "A date as precise as its source: 1989, 1989-02 or 1989-02-13. It sorts as text.",
            "https://www.rfc-editor.org/rfc/rfc9557",
            new TextCoercing<>("a year, month or day such as 1989, 1989-02 or 1989-02-13", Scalars::partialDate));

    /** An absolute address; resolvers give anything that reads like one, and get {@link URI}. */
    public static final GraphQLScalarType URL = text(
            "URL",
            "An absolute http or https address.",
            "https://url.spec.whatwg.org/",
            new TextCoercing<>("an absolute http or https address", Scalars::address));

    /** Any JSON; resolvers get a Micronaut {@code JsonNode}. */
    public static final GraphQLScalarType JSON = GraphQLScalarType.newScalar()
            .name("JSON")
            .description("Any JSON value.")
            .specifiedByUrl("https://www.rfc-editor.org/rfc/rfc8259")
            .coercing(new JsonCoercing())
            .build();

    private static final Pattern INSTANT =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\d[Tt]\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?([Zz]|[+-]\\d\\d:\\d\\d)");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final int LONGEST_ADDRESS = 2_000;

    private Scalars() {}

    private static GraphQLScalarType text(
            String name, String description, String specification, Coercing<?, String> coercing) {
        return GraphQLScalarType.newScalar()
                .name(name)
                .description(description)
                .specifiedByUrl(specification)
                .coercing(coercing)
                .build();
    }

    private static Instant instant(String text) {
        require(INSTANT.matcher(text).matches());
        return OffsetDateTime.parse(text).toInstant();
    }

    private static LocalDate day(String text) {
        require(DAY.matcher(text).matches());
        var day = LocalDate.parse(text);
        require(day.getYear() > 0);
        return day;
    }

    private static String partialDate(String text) {
        switch (text.length()) {
            case 4 -> Year.parse(text);
            case 7 -> YearMonth.parse(text);
            default -> day(text);
        }
        return text;
    }

    private static URI address(String text) {
        require(text.length() <= LONGEST_ADDRESS);
        return WebAddress.parse(text).orElseThrow(IllegalArgumentException::new);
    }

    private static void require(boolean condition) {
        if (!condition) {
            throw new IllegalArgumentException();
        }
    }
}
