package org.linernotes.graphql.delivery;

import static java.util.concurrent.CompletableFuture.completedFuture;

import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.linernotes.catalog.Placement;
import org.linernotes.catalog.PlacementItem;
import org.linernotes.content.TypeId;
import org.linernotes.graphql.http.ErrorCode;
import org.linernotes.graphql.http.GraphQlRefusal;
import org.linernotes.live.LiveEntry;
import org.linernotes.live.Slot;

/** What editors put in places of pages. */
@Singleton
class PlacementFields implements DeliveryExtension {
    /** A place and what is in it. */
    record Placed(
            String slot,
            String heading,
            List<PlacedItem> items,
            @Nullable Instant validUntil) {}

    private static final UUID NO_PAGE = new UUID(0, 0);
    private static final String ITEM = "PlacementItem";

    private final Nodes nodes;
    private final Addresses addresses;

    PlacementFields(Nodes nodes, Addresses addresses) {
        this.nodes = nodes;
        this.addresses = addresses;
    }

    @Override
    public String schema() {
        return "graphql/delivery/placement.graphqls";
    }

    @Override
    public Set<String> hidden() {
        return Set.of("Query.placements");
    }

    @Override
    public void answer(Answers answers) {
        answers.restart(ITEM)
                .restart("Placement")
                .field("Song", "picks", PlacementFields::picks)
                .field("Query", "placement", this::placement)
                .field(ITEM, "label", PlacementFields::label)
                .field(ITEM, "teaser", environment -> item(environment).teaser().orElse(null))
                .field(ITEM, "image", _ -> null)
                .field(
                        ITEM,
                        "path",
                        environment ->
                                addresses.path(item(environment).target()).orElse(null))
                .field(
                        ITEM,
                        "url",
                        environment -> addresses.url(item(environment).target()).orElse(null));
    }

    private static CompletableFuture<List<PlacedItem>> picks(DataFetchingEnvironment environment) {
        var most = environment.<Integer>getArgument("max");
        if (most != null && most < 0) {
            throw new GraphQlRefusal(ErrorCode.BAD_USER_INPUT, "\"max\" must not be negative.");
        }
        return Loaders.slot(environment, Nodes.source(environment).entryId(), name(environment))
                .thenCompose(slot -> items(environment, slot, picked(slot, most)));
    }

    /** As many as are asked for, unless editors want fewer. */
    private static int picked(Slot slot, @Nullable Integer most) {
        var wanted = slot.first().map(Placement::maxItems).orElse(most);
        return wanted == null ? slot.size() : Math.min(wanted, Objects.requireNonNullElse(most, wanted));
    }

    private CompletableFuture<@Nullable Placed> placement(DataFetchingEnvironment environment) {
        var context = environment.<Map<String, String>>getArgument("context");
        var page =
                nodes.entryId(context == null ? null : context.get("entryId")).orElse(NO_PAGE);
        return Loaders.slot(environment, page, name(environment))
                .thenCompose(slot -> slot.first()
                        .map(placement -> placed(environment, slot, placement))
                        .orElseGet(() -> completedFuture(null)));
    }

    private static CompletableFuture<@Nullable Placed> placed(
            DataFetchingEnvironment environment, Slot slot, Placement placement) {
        var heading = Objects.requireNonNullElse(placement.heading(), "");
        return items(environment, slot, slot.size())
                .thenCompose(items -> validUntil(environment, slot, items)
                        .thenApply(end -> new Placed(name(environment), heading, items, end.orElse(null))));
    }

    private static CompletableFuture<Optional<Instant>> validUntil(
            DataFetchingEnvironment environment, Slot slot, List<PlacedItem> items) {
        if (!environment.getSelectionSet().contains("validUntil")) {
            return completedFuture(Optional.empty());
        }
        var ends = items.stream()
                .map(item -> Loaders.end(environment, item.target().entryId()))
                .toList();
        return Futures.present(ends).thenApply(slot::validUntil);
    }

    private static CompletableFuture<List<PlacedItem>> items(DataFetchingEnvironment environment, Slot slot, int most) {
        var loaded = slot.candidates().stream()
                .map(item -> Loaders.entry(environment, target(item))
                        .<@Nullable PlacedItem>thenApply(
                                entry -> entry == null || isStub(entry) ? null : new PlacedItem(0, item, entry)))
                .toList();
        return Futures.present(loaded).thenApply(items -> PlacedItem.choose(items, slot.page(), most));
    }

    /** Nobody has written about it yet. */
    private static boolean isStub(LiveEntry entry) {
        return entry.type().equals("Song") && Tree.flag(entry.content(), "stub");
    }

    private static Optional<UUID> target(PlacementItem item) {
        return Optional.ofNullable(item.target()).map(TypeId::uuid);
    }

    /** The word given for this place, else the category of a feature. */
    private static CompletableFuture<@Nullable String> label(DataFetchingEnvironment environment) {
        var item = item(environment);
        var given = item.words().label();
        if (given != null) {
            return completedFuture(given);
        }
        return Loaders.entry(environment, Tree.reference(item.target().content(), "category"))
                .thenApply(category -> category == null ? null : category.title());
    }

    private static String name(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.<String>getArgument("slot"));
    }

    private static PlacedItem item(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.<PlacedItem>getSource());
    }
}
