package org.linernotes.graphql.delivery;

import static java.util.concurrent.CompletableFuture.completedFuture;

import graphql.schema.DataFetchingEnvironment;
import io.micronaut.json.tree.JsonNode;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.linernotes.content.TypeId;
import org.linernotes.live.LiveEntry;

/** Finds a part of an entry by its id: a quotation, a place in a chart, a video, a result of an award. */
final class PartNodes {
    private PartNodes() {}

    /** Null for what there is not, and for parts of entries that readers cannot see. */
    static CompletableFuture<@Nullable Object> find(DataFetchingEnvironment environment, TypeId id) {
        return Loaders.partOwner(environment, id.uuid())
                .thenCompose(owner -> owner == null ? completedFuture(null) : part(environment, owner, id));
    }

    static boolean has(String prefix) {
        return switch (prefix) {
            case "quote", "chart_entry", "video", "award_result" -> true;
            default -> false;
        };
    }

    private static CompletableFuture<@Nullable Object> part(
            DataFetchingEnvironment environment, LiveEntry owner, TypeId id) {
        return switch (id.prefix()) {
            case "quote" ->
                completedFuture(item(owner.content(), "quotes", id)
                        .map(tree -> new QuoteFields.Quoted(owner, tree))
                        .orElse(null));
            case "video" ->
                completedFuture(item(owner.content(), VideoFields.VIDEOS, id)
                        .map(tree -> new VideoFields.Video(owner, tree))
                        .orElse(null));
            case "chart_entry" ->
                item(owner.content(), "charts", id)
                        .map(tree -> ChartFields.charted(environment, owner, tree)
                                .<@Nullable Object>thenApply(charted -> charted))
                        .orElseGet(() -> completedFuture(null));
            default -> award(environment, owner, id);
        };
    }

    private static CompletableFuture<@Nullable Object> award(
            DataFetchingEnvironment environment, LiveEntry owner, TypeId id) {
        var own = item(owner.content(), AwardFields.AWARDS, id);
        if (own.isPresent()) {
            return AwardFields.one(environment, owner, null, own.get()).thenApply(awarded -> awarded);
        }
        for (var video : Tree.list(owner.content(), VideoFields.VIDEOS)) {
            var result = item(video, AwardFields.AWARDS, id);
            if (result.isPresent()) {
                return AwardFields.one(environment, owner, video, result.get()).thenApply(awarded -> awarded);
            }
        }
        return completedFuture(null);
    }

    private static Optional<JsonNode> item(JsonNode tree, String list, TypeId id) {
        return Tree.list(tree, list).stream()
                .filter(part ->
                        Tree.text(part, "id").filter(id.toString()::equals).isPresent())
                .findFirst();
    }
}
