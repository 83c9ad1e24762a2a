package org.linernotes.graphql.delivery;

import static java.util.concurrent.CompletableFuture.completedFuture;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLObjectType;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.linernotes.content.ContentModel;
import org.linernotes.content.TypeId;
import org.linernotes.graphql.http.ErrorCode;
import org.linernotes.graphql.http.GraphQlRefusal;
import org.linernotes.live.LiveComment;
import org.linernotes.live.LiveEntry;

/** Finds what an id from outside stands for. */
@Singleton
class Nodes {
    static final String COMMENT = "comment";

    private final ContentModel model;

    Nodes(ContentModel model) {
        this.model = model;
    }

    /** Whether that is an id by its form, whatever it stands for. */
    static boolean isId(String text) {
        return TypeId.parse(text).isPresent() || AnniversaryId.parse(text).isPresent();
    }

    /** Null for what there is not, what readers cannot see, and what is no id at all. */
    CompletableFuture<@Nullable Object> find(DataFetchingEnvironment environment, String id) {
        var anniversary = AnniversaryId.parse(id);
        if (anniversary.isPresent()) {
            return anniversary(environment, anniversary.get());
        }
        var parsed = TypeId.parse(id).orElse(null);
        if (parsed == null) {
            return completedFuture(null);
        }
        if (PartNodes.has(parsed.prefix())) {
            return PartNodes.find(environment, parsed);
        }
        return parsed.prefix().equals(COMMENT)
                ? Loaders.comment(environment, parsed.uuid()).thenApply(comment -> comment)
                : entry(environment, parsed);
    }

    private CompletableFuture<@Nullable Object> anniversary(DataFetchingEnvironment environment, AnniversaryId id) {
        return Loaders.anniversary(environment, id)
                .thenCompose(anniversary -> anniversary == null
                        ? completedFuture(null)
                        : AnniversaryEvent.of(environment, anniversary, model).thenApply(event -> event));
    }

    CompletableFuture<List<@Nullable Object>> findAll(DataFetchingEnvironment environment, List<String> ids) {
        var found = ids.stream().map(id -> find(environment, id)).toList();
        return CompletableFuture.allOf(found.toArray(CompletableFuture<?>[]::new))
                .thenApply(_ -> found.stream().map(CompletableFuture::join).toList());
    }

    String idOf(LiveEntry entry) {
        return model.type(entry.type()).id(entry.entryId());
    }

    static String idOf(LiveComment comment) {
        return new TypeId(COMMENT, comment.id()).toString();
    }

    private CompletableFuture<@Nullable Object> entry(DataFetchingEnvironment environment, TypeId id) {
        return model.withPrefix(id.prefix())
                .filter(type -> isNode(environment, type.name()))
                .map(type -> Loaders.entry(environment, id.uuid())
                        .<@Nullable Object>thenApply(
                                entry -> entry != null && entry.type().equals(type.name()) ? entry : null))
                .orElseGet(() -> completedFuture(null));
    }

    private static boolean isNode(DataFetchingEnvironment environment, String type) {
        return environment.getGraphQLSchema().getType(type) instanceof GraphQLObjectType object
                && object.getInterfaces().stream()
                        .anyMatch(shared -> shared.getName().equals("Node"));
    }

    /** The entry of one type that an argument names. */
    UUID entryId(String id, String type, String argument) {
        return TypeId.parse(id)
                .filter(parsed -> model.withPrefix(parsed.prefix())
                        .filter(found -> found.name().equals(type))
                        .isPresent())
                .map(TypeId::uuid)
                .orElseThrow(() -> new GraphQlRefusal(
                        ErrorCode.BAD_USER_INPUT,
                        "\"" + argument + "\" takes the id of "
                                + model.type(type).label() + ", as "
                                + model.type(type).prefix() + "_01k9… is."));
    }

    /** The entry that an id names; empty for other things. */
    Optional<UUID> entryId(@Nullable String id) {
        return Optional.ofNullable(id)
                .flatMap(TypeId::parse)
                .filter(parsed -> model.withPrefix(parsed.prefix()).isPresent())
                .map(TypeId::uuid);
    }

    static LiveEntry source(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.<LiveEntry>getSource());
    }
}
