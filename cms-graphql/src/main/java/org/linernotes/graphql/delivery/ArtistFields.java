package org.linernotes.graphql.delivery;

import graphql.schema.DataFetchingEnvironment;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.linernotes.catalog.CreditRole;
import org.linernotes.live.EntryFilter;
import org.linernotes.live.ListOrder;
import org.linernotes.live.Pointing;
import org.linernotes.live.ValueFilter;

/** What is special about artists. */
@Singleton
class ArtistFields implements DeliveryExtension {
    private static final String TYPE = "Artist";
    private static final String CREDIT = "artistCredit.artist";
    private static final Pointing SONGS = Pointing.of("Song", CREDIT);
    private static final Pointing ALBUMS = Pointing.of("Album", CREDIT);
    private static final Pointing CREDITED = Pointing.of("Song", "credits.agent");
    private static final Pointing FEATURES = Pointing.of("Feature", "subjects", "relatedArtists", "body.mention");
    private static final int SHOWN_ALIASES = 3;

    @Override
    public String schema() {
        return "graphql/delivery/artist.graphqls";
    }

    @Override
    public Set<String> hidden() {
        return Set.of("Artist.factOrder", "Artist.commentsPolicy");
    }

    @Override
    public void answer(Answers answers) {
        answers.field(TYPE, "image", _ -> null)
                .field(TYPE, "aliases", ArtistFields::aliases)
                .field("Query", "artists", ArtistFields::all)
                .field(
                        TYPE,
                        "songs",
                        environment -> pointing(
                                environment,
                                SONGS.withRoles(given(environment, "roles")),
                                SongFields.order(environment)))
                .field(
                        TYPE,
                        "albums",
                        environment ->
                                pointing(environment, ALBUMS.having(kinds(environment)), ListOrder.lowest("released")))
                .field(
                        TYPE,
                        "creditedOn",
                        environment -> pointing(environment, CREDITED.withRoles(role(environment)), ListOrder.TITLE))
                .field(
                        TYPE,
                        "features",
                        environment -> Lists.first(
                                environment, Nodes.source(environment).entryId(), FEATURES, FeatureFields.LATEST))
                .field(TYPE, "allFeatures", environment -> pointing(environment, FEATURES, FeatureFields.LATEST));
    }

    private static CompletableFuture<Connection> all(DataFetchingEnvironment environment) {
        return Lists.ofType(
                environment,
                EntryFilter.all(TYPE).listedOnly().withLetter(Letters.of(environment.getArgument("letter"))),
                ListOrder.TITLE);
    }

    private static CompletableFuture<Connection> pointing(
            DataFetchingEnvironment environment, Pointing pointing, ListOrder order) {
        return Lists.connection(environment, Nodes.source(environment).entryId(), pointing, order);
    }

    private static List<ContentObject> aliases(DataFetchingEnvironment environment) {
        return Tree.list(Nodes.source(environment).content(), "aliases").stream()
                .filter(ArtistFields::isShown)
                .limit(SHOWN_ALIASES)
                .map(ContentObject::new)
                .toList();
    }

    private static boolean isShown(JsonNode alias) {
        return !Tree.text(alias, "kind").orElse("NAME").equals("SEARCH_HINT");
    }

    private static ValueFilter kinds(DataFetchingEnvironment environment) {
        var kinds = given(environment, "kinds");
        return kinds.isEmpty() ? ValueFilter.NONE : new ValueFilter("kind", kinds);
    }

    private static List<String> given(DataFetchingEnvironment environment, String argument) {
        return Objects.requireNonNullElse(environment.<List<String>>getArgument(argument), List.of());
    }

    private static List<String> role(DataFetchingEnvironment environment) {
        return CreditFields.role(environment).stream()
                .map(role -> CreditRole.named(role).map(CreditRole::name).orElse(role))
                .toList();
    }
}
