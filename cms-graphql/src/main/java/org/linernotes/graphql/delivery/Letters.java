package org.linernotes.graphql.delivery;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linernotes.content.SortTitle;
import org.linernotes.graphql.http.ErrorCode;
import org.linernotes.graphql.http.GraphQlRefusal;

/** The letters of an index as clients name them. */
final class Letters {
    private Letters() {}

    static @Nullable String of(@Nullable String letter) {
        if (letter == null) {
            return null;
        }
        var capital = letter.toUpperCase(Locale.ROOT);
        if (!capital.equals(SortTitle.OTHER) && !capital.matches("[A-Z]")) {
            throw new GraphQlRefusal(
                    ErrorCode.BAD_USER_INPUT, "\"letter\" is one of A to Z, or # for titles that begin with none.");
        }
        return capital;
    }
}
