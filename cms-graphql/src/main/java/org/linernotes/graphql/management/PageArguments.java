package org.linernotes.graphql.management;

import graphql.schema.DataFetchingEnvironment;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linernotes.graphql.http.ErrorCode;
import org.linernotes.graphql.http.GraphQlRefusal;

/**
 * How long a page is, and behind which place it begins.
 *
 * @param after as the cursor's list understands it; null: at the beginning
 */
record PageArguments(int first, @Nullable String after) {
    private static final int USUAL = 25;

    /** Reads {@code first} and {@code after}, a cursor as the client sent it. */
    static PageArguments raw(DataFetchingEnvironment environment) {
        Integer first = environment.getArgument("first");
        if (first != null && first < 0) {
            throw new GraphQlRefusal(ErrorCode.BAD_USER_INPUT, "\"first\" must not be negative.");
        }
        return new PageArguments(first == null ? USUAL : first, environment.getArgument("after"));
    }

    /** Reads {@code first} and {@code after}, the latter as a cursor of that list. */
    static PageArguments of(DataFetchingEnvironment environment, String list) {
        var raw = raw(environment);
        return raw.after() == null ? raw : new PageArguments(raw.first(), place(raw.after(), list));
    }

    static String cursor(String list, Object place) {
        var bytes = (list + ":" + place).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String place(String cursor, String list) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (text.startsWith(list + ":")) {
                return text.substring(list.length() + 1);
            }
        } catch (IllegalArgumentException _) {
            throw foreign();
        }
        throw foreign();
    }

    static GraphQlRefusal foreign() {
        return new GraphQlRefusal(ErrorCode.BAD_USER_INPUT, "\"after\" is not a cursor of this list.");
    }

    /** One more than the page, to see whether there is another. */
    int limit() {
        return first + 1;
    }

    long afterNumber(long otherwise) {
        try {
            return after == null ? otherwise : Long.parseLong(after);
        } catch (NumberFormatException _) {
            throw foreign();
        }
    }

    @Nullable
    UUID afterId() {
        try {
            return after == null ? null : UUID.fromString(after);
        } catch (IllegalArgumentException _) {
            throw foreign();
        }
    }
}
