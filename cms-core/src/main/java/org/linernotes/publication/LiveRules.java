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

    @Singleton
    @Named("song")
    LiveRule songSays(LiveRuleChecks checks) {
        return new SomethingToRead("Song", checks::findSongsWithoutFacts, "stub", "no fact", "say that it is a stub");
    }

    @Singleton
    @Named("artist")
    LiveRule artistSays(LiveRuleChecks checks) {
        return new SomethingToRead(
                "Artist",
                checks::findEmptyArtists,
                "pageMode",
                "neither a text, nor a fact, nor a song",
                "give it no page");
    }

    @Singleton
    @Named("topic")
    LiveRule topicHolds(LiveRuleChecks checks) {
        return new SomethingToRead(
                "Topic", checks::findEmptyTopics, "membership", "nothing", "publish a song that names it first");
    }
}
