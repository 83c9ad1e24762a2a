package org.linernotes.graphql.management;

import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.linernotes.account.Actor;
import org.linernotes.publication.Approvals;
import org.linernotes.review.AllowedAction;
import org.linernotes.review.AllowedActions;

/** What may be done with entries, and what their revisions still need. */
@Singleton
class Standings {
    private final AllowedActions allowedActions;
    private final Approvals approvals;

    Standings(AllowedActions allowedActions, Approvals approvals) {
        this.allowedActions = allowedActions;
        this.approvals = approvals;
    }

    Map<UUID, List<AllowedAction>> allowed(Actor actor, Collection<UUID> entryIds) {
        return allowedActions.of(actor, entryIds);
    }

    /** How many approvals each revision still lacks, 0 included. */
    Map<UUID, Integer> lacking(Collection<UUID> revisionIds) {
        var lacking = approvals.lacking(revisionIds);
        return revisionIds.stream().collect(toMap(Function.identity(), id -> lacking.getOrDefault(id, 0)));
    }
}
