package org.linernotes.graphql.delivery;

import graphql.schema.DataFetchingEnvironment;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.linernotes.content.RichProfile;
import org.linernotes.live.Listed;
import org.linernotes.live.LiveEntry;
import org.linernotes.live.Page;

/** Lists made by editors, and what is on them. */
@Singleton
class CollectionFields implements DeliveryExtension {
    /**
     * One line of a list.
     *
     * @param position among all lines, those that readers cannot see included
     */
    record Item(int position, JsonNode tree, LiveEntry target) {}

    static final String TARGETS = "items.target";

    private static final String ITEM = "CollectionItem";

    @Override
    public String schema() {
        return "graphql/delivery/collection.graphqls";
    }

    @Override
    public void answer(Answers answers) {
        answers.restart(ITEM)
                .field("Collection", "items", CollectionFields::items)
                .field(
                        ITEM,
                        "rankLabel",
                        environment ->
                                Tree.text(item(environment).tree(), "rankLabel").orElse(null))
                .field(ITEM, "note", environment -> note(item(environment).tree()));
    }

    private static CompletableFuture<Connection> items(DataFetchingEnvironment environment) {
        var collection = Nodes.source(environment);
        var arguments = PageArguments.of(environment, collection.entryId());
        return Connection.of(
                environment,
                arguments.scope(),
                () -> Loaders.targets(
                                environment, collection.entryId(), new Loaders.TargetList(TARGETS, arguments.request()))
                        .thenApply(page -> withWords(collection, page)),
                () -> Loaders.targetCount(environment, collection.entryId(), TARGETS));
    }

    private static Page<Item> withWords(LiveEntry collection, Page<LiveEntry> targets) {
        var lines = Tree.list(collection.content(), "items");
        return new Page<>(
                targets.items().stream()
                        .map(listed -> {
                            var line = Math.toIntExact(listed.place().rank());
                            return new Listed<>(listed.place(), new Item(line + 1, lines.get(line), listed.item()));
                        })
                        .toList(),
                targets.hasNext(),
                targets.hasPrevious());
    }

    private static @Nullable DeliveredText note(JsonNode line) {
        return Tree.member(line, "note")
                .map(note -> new DeliveredText(RichProfile.FACT, note))
                .orElse(null);
    }

    private static Item item(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.<Item>getSource());
    }
}
