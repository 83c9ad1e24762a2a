package org.linernotes.graphql.delivery;

import graphql.schema.DataFetchingEnvironment;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linernotes.live.ListOrder;
import org.linernotes.live.LiveEntry;
import org.linernotes.live.PageRequest;
import org.linernotes.live.Pointing;

/** Who is in which group, seen from both sides; the group alone says it. */
@Singleton
class MembershipFields implements DeliveryExtension {
    /** Two live artists, one of them in the other. */
    record Membership(LiveEntry group, LiveEntry member, JsonNode tree) {}

    private static final String TYPE = "Membership";
    private static final String CONTENT = "memberships";
    private static final Pointing GROUPS = Pointing.of("Artist", "memberships.member");
    private static final int MOST_GROUPS = 100;

    @Override
    public String schema() {
        return "graphql/delivery/artist.graphqls";
    }

    @Override
    public void answer(Answers answers) {
        answers.restart(TYPE)
                .field("Artist", "members", MembershipFields::members)
                .field("Artist", "memberships", MembershipFields::ofMember)
                .field(
                        "Artist",
                        "groups",
                        environment -> Lists.connection(
                                environment, Nodes.source(environment).entryId(), GROUPS, ListOrder.TITLE))
                .field(
                        TYPE,
                        "from",
                        environment -> Tree.text(tree(environment), "from").orElse(null))
                .field(
                        TYPE,
                        "to",
                        environment -> Tree.text(tree(environment), "to").orElse(null))
                .field(TYPE, "original", environment -> Tree.flag(tree(environment), "original"))
                .field(
                        TYPE,
                        "roles",
                        environment -> Tree.list(tree(environment), "roles").stream()
                                .map(JsonNode::getStringValue)
                                .toList());
    }

    private static CompletableFuture<List<Membership>> members(DataFetchingEnvironment environment) {
        var group = Nodes.source(environment);
        return Futures.present(Tree.list(group.content(), CONTENT).stream()
                .map(tree -> Loaders.entry(environment, Tree.reference(tree, "member"))
                        .<@Nullable Membership>thenApply(
                                member -> member == null ? null : new Membership(group, member, tree)))
                .toList());
    }

    private static CompletableFuture<List<Membership>> ofMember(DataFetchingEnvironment environment) {
        var member = Nodes.source(environment);
        var list = new Loaders.EntryList(GROUPS, ListOrder.TITLE, PageRequest.first(MOST_GROUPS));
        return Loaders.page(environment, member.entryId(), list)
                .thenApply(groups -> groups.values().stream()
                        .flatMap(group -> in(group, member))
                        .toList());
    }

    private static Stream<Membership> in(LiveEntry group, LiveEntry member) {
        return Tree.list(group.content(), CONTENT).stream()
                .filter(tree -> isOf(tree, member.entryId()))
                .map(tree -> new Membership(group, member, tree));
    }

    private static boolean isOf(JsonNode tree, UUID member) {
        return Tree.reference(tree, "member").filter(member::equals).isPresent();
    }

    private static JsonNode tree(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.<Membership>getSource()).tree();
    }
}
