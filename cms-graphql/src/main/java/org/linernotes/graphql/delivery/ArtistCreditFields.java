package org.linernotes.graphql.delivery;

import static java.util.stream.Collectors.toMap;

import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.linernotes.content.ContentModel;
import org.linernotes.live.LiveEntry;

/** Whom songs and albums are by. */
@Singleton
class ArtistCreditFields implements DeliveryExtension {
    private static final String CONTENT = "artistCredit";

    private final ContentModel model;

    ArtistCreditFields(ContentModel model) {
        this.model = model;
    }

    @Override
    public String schema() {
        return "graphql/delivery/artist-credit.graphqls";
    }

    @Override
    public Set<String> hidden() {
        return model.types().stream().map(type -> type.name() + "." + CONTENT).collect(Collectors.toSet());
    }

    @Override
    public void answer(Answers answers) {
        answers.restart("ArtistCreditPart");
        model.types().stream()
                .filter(type -> type.field(CONTENT).isPresent())
                .forEach(type -> answers.field(
                        type.name(), "artist", environment -> of(environment, Nodes.source(environment))));
    }

    static CompletableFuture<ArtistCredit> of(DataFetchingEnvironment environment, LiveEntry entry) {
        return Loaders.entries(environment, ArtistCredit.artistIds(entry))
                .thenApply(artists -> ArtistCredit.of(
                        entry, artists.stream().collect(toMap(LiveEntry::entryId, artist -> artist, (one, _) -> one))));
    }
}
