package org.linernotes.graphql.delivery;

import static java.util.concurrent.CompletableFuture.completedFuture;
import static java.util.stream.Collectors.toMap;

import graphql.schema.DataFetchingEnvironment;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.linernotes.content.ContentModel;
import org.linernotes.content.ContentTypeDefinition;
import org.linernotes.live.CommentOrder;
import org.linernotes.live.ListOrder;
import org.linernotes.live.LiveComment;
import org.linernotes.live.LiveEntry;
import org.linernotes.live.Page;
import org.linernotes.live.PageRequest;

/** Every page's linked data, in the words of schema.org. */
@Singleton
class LinkedDataFields implements DeliveryExtension {
    private static final int MOST_COMMENTS = 10;
    private static final Set<String> WITH_FACTS = Set.of("Song", "Artist", "Album");

    private final ContentModel model;
    private final PageData pages;
    private final JsonMapper json;

    LinkedDataFields(ContentModel model, PageData pages, JsonMapper json) {
        this.model = model;
        this.pages = pages;
        this.json = json;
    }

    @Override
    public String schema() {
        return "graphql/delivery/common.graphqls";
    }

    @Override
    public void answer(Answers answers) {
        model.types().stream()
                .filter(type -> type.pathPattern() != null)
                .forEach(type -> answers.field(type.name(), "jsonLd", environment -> jsonLd(environment, type)));
    }

    private CompletableFuture<String> jsonLd(DataFetchingEnvironment environment, ContentTypeDefinition type) {
        var entry = Nodes.source(environment);
        return Loaders.entries(environment, mentioned(entry))
                .thenCombine(
                        comments(environment, entry, type),
                        (others, comments) -> new PageData.Beside(byId(others), comments))
                .thenCombine(
                        lastChange(environment, entry), (beside, changed) -> write(pages.of(entry, beside, changed)));
    }

    private static CompletableFuture<List<LiveComment>> comments(
            DataFetchingEnvironment environment, LiveEntry entry, ContentTypeDefinition type) {
        var first = new Loaders.CommentList(false, CommentOrder.FEATURED, PageRequest.first(MOST_COMMENTS));
        return type.commentable()
                ? Loaders.thread(environment, entry.entryId(), first).thenApply(Page::values)
                : completedFuture(List.of());
    }

    /** The entries of which the data says the name or the address. */
    private static List<UUID> mentioned(LiveEntry entry) {
        var ids = new ArrayList<>(ArtistCredit.artistIds(entry));
        Tree.reference(entry.content(), "primaryAlbum").ifPresent(ids::add);
        Tree.reference(entry.content(), "category").ifPresent(ids::add);
        Stream.concat(Stream.of(entry.content()), VideoFields.of(entry).stream().map(VideoFields.Video::tree))
                .flatMap(winner -> Tree.list(winner, AwardFields.AWARDS).stream())
                .flatMap(result -> Tree.reference(result, "award").stream())
                .forEach(ids::add);
        Tree.list(entry.content(), "items").stream()
                .limit(PageData.MOST_ITEMS)
                .flatMap(item -> Tree.reference(item, "target").stream())
                .forEach(ids::add);
        return ids;
    }

    /** The page changes with its facts, and not with its comments. */
    private static CompletableFuture<Instant> lastChange(DataFetchingEnvironment environment, LiveEntry entry) {
        if (!WITH_FACTS.contains(entry.type())) {
            return completedFuture(entry.contentChangedAt());
        }
        var latestFact = new Loaders.EntryList(FactFields.ABOUT, ListOrder.CHANGED, PageRequest.first(1));
        return Loaders.page(environment, entry.entryId(), latestFact)
                .thenApply(page -> page.values().stream()
                        .map(LiveEntry::contentChangedAt)
                        .filter(entry.contentChangedAt()::isBefore)
                        .findFirst()
                        .orElseGet(entry::contentChangedAt));
    }

    private static Map<UUID, LiveEntry> byId(List<LiveEntry> entries) {
        return entries.stream().collect(toMap(LiveEntry::entryId, entry -> entry, (one, _) -> one));
    }

    /** Safe inside a script element, which ends at the next {@code </} and which {@code <!--} confuses. */
    private String write(JsonNode node) {
        try {
            return json.writeValueAsString(node).replace("<", "\\u003c");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
