package org.linernotes.graphql.delivery;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linernotes.live.LiveEntry;

/** Where facts are to be read: they have no page of their own, but an anchor on that of their subject. */
@Singleton
class FactAddresses {
    static final String TYPE = "Fact";

    private final Addresses addresses;
    private final Nodes nodes;

    FactAddresses(Addresses addresses, Nodes nodes) {
        this.addresses = addresses;
        this.nodes = nodes;
    }

    String anchor(LiveEntry fact) {
        return "fact-" + nodes.idOf(fact).substring("fact_".length());
    }

    static Optional<UUID> subjectId(LiveEntry fact) {
        return Tree.reference(fact.content(), "about");
    }

    /** Empty: the subject has no page. */
    Optional<String> path(LiveEntry fact, @Nullable LiveEntry subject) {
        return Optional.ofNullable(subject).flatMap(addresses::path).map(page -> page + "#" + anchor(fact));
    }
}
