package org.linernotes.graphql.delivery;

import graphql.schema.DataFetchingEnvironment;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linernotes.content.ContentModel;
import org.linernotes.content.ContentTypeDefinition;
import org.linernotes.content.ExternalIdScheme;
import org.linernotes.live.LiveEntry;

/** What other catalogues call an entry, and the entry that one of them calls so. */
@Singleton
class ExternalIdFields implements DeliveryExtension {
    /** An id of an entry of some type. */
    record Elsewhere(String contentType, ExternalIdScheme scheme, String value) {
        Optional<String> address() {
            return scheme.address(contentType, value);
        }
    }

    private static final String TYPE = "ExternalId";
    private static final String FIELD = "externalIds";

    private final ContentModel model;

    ExternalIdFields(ContentModel model) {
        this.model = model;
    }

    @Override
    public String schema() {
        return "graphql/delivery/common.graphqls";
    }

    @Override
    public void answer(Answers answers) {
        answers.restart(TYPE);
        model.types().stream()
                .filter(type -> type.field(FIELD).isPresent())
                .map(ContentTypeDefinition::name)
                .forEach(type -> answers.field(type, FIELD, environment -> of(Nodes.source(environment))));
        answers.field(
                        TYPE,
                        "scheme",
                        environment -> elsewhere(environment).scheme().key())
                .field(TYPE, "schemeCode", environment -> elsewhere(environment).scheme())
                .field(TYPE, "value", environment -> elsewhere(environment).value())
                .field(
                        TYPE,
                        "url",
                        environment -> elsewhere(environment).address().orElse(null))
                .field("Query", "byExternalId", ExternalIdFields::find);
    }

    static List<Elsewhere> of(LiveEntry entry) {
        return Tree.list(entry.content(), FIELD).stream()
                .flatMap(tree -> elsewhere(entry.type(), tree))
                .toList();
    }

    private static Stream<Elsewhere> elsewhere(String contentType, JsonNode tree) {
        return Tree.text(tree, "scheme")
                .flatMap(scheme -> Tree.text(tree, "value")
                        .map(value -> new Elsewhere(contentType, ExternalIdScheme.valueOf(scheme), value)))
                .stream();
    }

    /** Of several that share an id, as recordings of a song do, the one that has had a page for longest. */
    private static CompletableFuture<@Nullable LiveEntry> find(DataFetchingEnvironment environment) {
        var scheme = Objects.requireNonNull(environment.<String>getArgument("scheme"));
        var value = Objects.requireNonNull(environment.<String>getArgument("value"));
        return CompletableFuture.completedFuture(ExternalIdScheme.named(scheme)
                .flatMap(known -> GeneratedAnswers.sight(environment).entries().findByExternalId(known.name(), value))
                .orElse(null));
    }

    private static Elsewhere elsewhere(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.<Elsewhere>getSource());
    }
}
