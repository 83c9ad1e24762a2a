package org.linernotes.graphql.delivery;

import org.linernotes.graphql.http.ErrorCode;
import org.linernotes.graphql.http.GraphQlRefusal;
import org.linernotes.live.LiveEntry;
import org.linernotes.live.Sight;

/** Finds the chart that a filter names by its key, and refuses a key of none: it would look as if nothing was in it. */
final class ChartKeys {
    private ChartKeys() {}

    static LiveEntry require(Sight sight, String key) {
        return sight.entries().findByValue("Chart", "key", key).stream()
                .findFirst()
                .orElseThrow(() -> new GraphQlRefusal(
                        ErrorCode.BAD_USER_INPUT,
                        "\"chartKey\" is the key of no live chart; keys are such as uk-singles."));
    }
}
