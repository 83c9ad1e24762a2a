package org.linernotes.graphql.delivery;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import io.micronaut.json.tree.JsonNode;
import java.util.Optional;
import org.linernotes.content.PartialDate;

/**
 * By which of its two years a site calls an award: the Grammys for the songs of 1989 were given in 1990.
 *
 * @param year the one that is said where both are known
 */
@ConfigurationProperties("cms.awards")
record AwardYear(@Bindable(defaultValue = "ELIGIBILITY") Kind year) {
    /** The year that the award is for, or the one in which it was given. */
    enum Kind {
        ELIGIBILITY,
        CEREMONY
    }

    Optional<Integer> of(JsonNode result) {
        return switch (year) {
            case ELIGIBILITY -> eligibility(result).or(() -> ceremony(result));
            case CEREMONY -> ceremony(result).or(() -> eligibility(result));
        };
    }

    private static Optional<Integer> eligibility(JsonNode result) {
        return Tree.whole(result, "eligibilityYear");
    }

    private static Optional<Integer> ceremony(JsonNode result) {
        return Tree.text(result, "ceremonyDate").flatMap(PartialDate::parse).map(PartialDate::year);
    }
}
