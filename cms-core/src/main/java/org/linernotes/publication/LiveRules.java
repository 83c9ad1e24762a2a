package org.linernotes.publication;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** The rules that are the same for several types. */
@Factory
class LiveRules {
    @Singleton
    @Named("placement")
    LiveRule placementShows(LiveRuleChecks checks) {
        return new SomethingToShow(checks, "Placement");
    }

    @Singleton
    @Named("collection")
    LiveRule collectionShows(LiveRuleChecks checks) {
        return new SomethingToShow(checks, "Collection");
    }
}
