package org.linernotes.entry;

import io.micronaut.context.annotation.Factory;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Function;
import org.linernotes.catalog.Artist;
import org.linernotes.catalog.ArtistKind;
import org.linernotes.catalog.Contributor;
import org.linernotes.content.SortTitle;

/** How names are sorted in an index: people by their family names. */
@Factory
class NameProposals {
    private record SortName<T>(Class<T> type, Function<T, Optional<String>> name) implements Proposal {
        @Override
        public String field() {
            return "sortName";
        }

        @Override
        public Optional<JsonNode> from(Object content) {
            return name.apply(type.cast(content)).map(JsonNode::createStringNode);
        }

        @Override
        public String missing() {
            return "Write the name first.";
        }
    }

    @Singleton
    @Named("artist")
    Proposal ofArtist() {
        return new SortName<>(
                Artist.class,
                artist -> Optional.ofNullable(artist.name())
                        .map(name ->
                                artist.kind() == ArtistKind.PERSON ? SortTitle.ofPerson(name) : SortTitle.of(name)));
    }

    @Singleton
    @Named("contributor")
    Proposal ofContributor() {
        return new SortName<>(
                Contributor.class,
                contributor -> Optional.ofNullable(contributor.name()).map(SortTitle::ofPerson));
    }
}
