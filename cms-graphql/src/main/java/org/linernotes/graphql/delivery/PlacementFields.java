package org.linernotes.graphql.delivery;

import static java.util.concurrent.CompletableFuture.completedFuture;

import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.linernotes.graphql.http.ErrorCode;
import org.linernotes.graphql.http.GraphQlRefusal;
import org.linernotes.live.LiveEntry;

/** What editors put in places of pages. */
@Singleton
class PlacementFields implements DeliveryExtension {
    private static final UUID NO_PAGE = new UUID(0, 0);
    private static final String ITEM = "PlacementItem";
    private static final int MOST_ITEMS = 100;

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
                .field("Song", "picks", this::picks)
                .field("Query", "placement", this::placement)
                .field(ITEM, "label", PlacementFields::label)
                .field(ITEM, "teaser", environment -> item(environment).teaser().orElse(null))
                .field(ITEM, "image", _ -> null)
                .field(
                        ITEM,
                        "url",
                        environment -> addresses.url(item(environment).target()).orElse(null));
    }

    private CompletableFuture<List<PlacedItem>> picks(DataFetchingEnvironment environment) {
        int most = Objects.requireNonNullElse(environment.<Integer>getArgument("max"), MOST_ITEMS);
        if (most < 0) {
            throw new GraphQlRefusal(ErrorCode.BAD_USER_INPUT, "\"max\" must not be negative.");
        }
        var song = Nodes.source(environment).entryId();
        return Loaders.placements(environment, song, slot(environment))
                .thenCompose(placements -> items(environment, placements, song, most));
    }

    private CompletableFuture<@Nullable Map<String, @Nullable Object>> placement(DataFetchingEnvironment environment) {
        var context = environment.<Map<String, String>>getArgument("context");
        var page =
                nodes.entryId(context == null ? null : context.get("entryId")).orElse(NO_PAGE);
        var slot = slot(environment);
        return Loaders.placements(environment, page, slot)
                .thenCompose(placements -> placements.isEmpty()
                        ? completedFuture(null)
                        : items(environment, placements, page, MOST_ITEMS)
                                .thenApply(items -> answer(slot, placements.getFirst(), items)));
    }

    private static @Nullable Map<String, @Nullable Object> answer(
            String slot, LiveEntry placement, List<PlacedItem> items) {
        var heading = Tree.text(placement.content(), "heading").orElse("");
        return heading.isEmpty()
                ? Map.of("slot", slot, "items", items)
                : Map.of("slot", slot, "heading", heading, "items", items);
    }

    private CompletableFuture<List<PlacedItem>> items(
            DataFetchingEnvironment environment, List<LiveEntry> placements, UUID page, int most) {
        var placed = placements.stream()
                .flatMap(placement -> Tree.list(placement.content(), "items").stream())
                .toList();
        var loaded = placed.stream()
                .map(tree -> Loaders.entry(environment, Tree.reference(tree, "target"))
                        .<@Nullable PlacedItem>thenApply(
                                entry -> entry == null ? null : new PlacedItem(0, tree, entry)))
                .toList();
        return Futures.present(loaded).thenApply(items -> PlacedItem.choose(items, page, most));
    }

    /** The word given for this place, else the category of a feature. */
    private static CompletableFuture<@Nullable String> label(DataFetchingEnvironment environment) {
        var item = item(environment);
        var given = Tree.text(item.tree(), "label");
        if (given.isPresent()) {
            return completedFuture(given.get());
        }
        return Loaders.entry(environment, Tree.reference(item.target().content(), "category"))
                .thenApply(category -> category == null ? null : category.title());
    }

    private static String slot(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.<String>getArgument("slot"));
    }

    private static PlacedItem item(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.<PlacedItem>getSource());
    }
}
