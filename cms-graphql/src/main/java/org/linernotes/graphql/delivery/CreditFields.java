package org.linernotes.graphql.delivery;

import graphql.schema.DataFetchingEnvironment;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.linernotes.catalog.CreditRole;
import org.linernotes.graphql.http.ErrorCode;
import org.linernotes.graphql.http.GraphQlRefusal;
import org.linernotes.live.LiveEntry;

/** Who had a hand in a work; whoever has neither a printed name nor a page that readers can see is left out. */
@Singleton
class CreditFields implements DeliveryExtension {
    /** Somebody readers may be told of. */
    record Credited(JsonNode tree, @Nullable LiveEntry agent, String name) {
        String roleName() {
            return Tree.text(tree, "role").orElse("");
        }

        Optional<CreditRole> role() {
            return CreditRole.named(roleName().toLowerCase(Locale.ROOT));
        }
    }

    private static final String TYPE = "Credit";
    private static final String CREDITS = "credits";

    @Override
    public String schema() {
        return "graphql/delivery/credit.graphqls";
    }

    @Override
    public void answer(Answers answers) {
        answers.restart(TYPE)
                .field("Song", CREDITS, CreditFields::ofEntry)
                .field("Album", CREDITS, CreditFields::ofEntry)
                .field(
                        TYPE,
                        "role",
                        environment -> credited(environment)
                                .role()
                                .map(CreditRole::key)
                                .orElse(""))
                .field(
                        TYPE,
                        "roleCode",
                        environment -> credited(environment).role().orElse(CreditRole.OTHER))
                .field(TYPE, "roleLabel", environment -> label(credited(environment)))
                .field(TYPE, "agent", environment -> credited(environment).agent())
                .field(TYPE, "creditedAs", environment -> credited(environment).name())
                .field(
                        TYPE,
                        "attributes",
                        environment -> Tree.list(credited(environment).tree(), "attributes").stream()
                                .map(JsonNode::getStringValue)
                                .toList())
                .field(
                        TYPE,
                        "note",
                        environment ->
                                Tree.text(credited(environment).tree(), "note").orElse(null));
    }

    private static CompletableFuture<List<Credited>> ofEntry(DataFetchingEnvironment environment) {
        return of(environment, Tree.list(Nodes.source(environment).content(), CREDITS));
    }

    /** Those whom the credits name, only in the role that the field's argument asks for, if it has one. */
    static CompletableFuture<List<Credited>> of(DataFetchingEnvironment environment, List<JsonNode> credits) {
        var wanted = role(environment).orElse(null);
        return Futures.present(credits.stream()
                        .map(tree -> Loaders.entry(environment, Tree.reference(tree, "agent"))
                                .<@Nullable Credited>thenApply(agent -> credited(tree, agent)))
                        .toList())
                .thenApply(all -> all.stream()
                        .filter(credit -> wanted == null
                                || credit.role()
                                        .map(CreditRole::key)
                                        .filter(wanted::equalsIgnoreCase)
                                        .isPresent())
                        .toList());
    }

    /** The role that a field is asked for, by its word or as an enum. */
    static Optional<String> role(DataFetchingEnvironment environment) {
        var word = Optional.ofNullable(environment.<String>getArgument("role"));
        var code = Optional.ofNullable(environment.<String>getArgument("roleCode"));
        if (word.isPresent() && code.isPresent()) {
            throw new GraphQlRefusal(
                    ErrorCode.BAD_USER_INPUT, "\"role\" and \"roleCode\" ask for the same. Give one of them.");
        }
        return word.or(() -> code.map(CreditRole::valueOf).map(CreditRole::key));
    }

    private static @Nullable Credited credited(JsonNode tree, @Nullable LiveEntry agent) {
        return Tree.text(tree, "creditedAs")
                .or(() -> Optional.ofNullable(agent).map(LiveEntry::title))
                .map(name -> new Credited(tree, agent, name))
                .orElse(null);
    }

    private static String label(Credited credit) {
        return Tree.text(credit.tree(), "roleLabel")
                .or(() -> credit.role().map(CreditRole::label))
                .orElse("");
    }

    private static Credited credited(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.<Credited>getSource());
    }
}
