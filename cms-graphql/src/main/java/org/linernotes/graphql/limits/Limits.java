package org.linernotes.graphql.limits;

import java.time.Duration;
import java.util.Map;

/**
 * How much one request may ask for.
 *
 * @param cost what an operation may cost, see {@link OperationCost}
 */
public record Limits(
        RequestLimits request,
        DocumentLimits document,
        SelectionLimits selection,
        PageLimits page,
        InputLimits input,
        int cost,
        ResultLimits result) {
    public static final Limits DEFAULT = new Limits(
            new RequestLimits(256 * 1024, 16 * 1024, 200, 1_000, 100_000),
            new DocumentLimits(20_000, 2_000, 200, 10, 100),
            new SelectionLimits(12, 15, 500, 30, 20, 10, 20),
            new PageLimits(100, Map.of("sitemap", 5_000)),
            new InputLimits(new InputLimits.Longest(100, 2_000), "input", new InputLimits.Longest(100, 20_000)),
            50_000,
            new ResultLimits(20_000, 5_000_000, 20, Duration.ofSeconds(5)));

    /** How long a request may be, and how its JSON may be made. */
    public record RequestLimits(int bodyBytes, int addressCharacters, int nesting, int keys, int textCharacters) {}

    /** What a document may hold, whatever it means. */
    public record DocumentLimits(int characters, int tokens, int grammarDepth, int operations, int variables) {}

    /** What an operation may select, fragments expanded. */
    public record SelectionLimits(
            int depth,
            int introspectionDepth,
            int fields,
            int aliases,
            int rootFields,
            int sameRootField,
            int directives) {}

    /** How long pages and lists of ids may be; {@code exceptions} go by the field's name. */
    public record PageLimits(int size, Map<String, Integer> exceptions) {
        public PageLimits {
            exceptions = Map.copyOf(exceptions);
        }

        public int of(String field) {
            return exceptions.getOrDefault(field, size);
        }
    }

    /** How long lists and texts in arguments may be: {@code contents} below the member of that name, else {@code usual}. */
    public record InputLimits(Longest usual, String contentMember, Longest contents) {
        /** How many values a list may have, and how many characters a text. */
        public record Longest(int values, int characters) {}

        Longest at(String argument) {
            return below(argument, usual);
        }

        Longest below(String member, Longest above) {
            return member.equals(contentMember) ? contents : above;
        }
    }

    /** What an answer may hold, and how long it may take. */
    public record ResultLimits(int nodes, int bytes, int errors, Duration time) {}
}
