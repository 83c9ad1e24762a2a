package org.linernotes.graphql.delivery;

import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.linernotes.content.ContentModel;
import org.linernotes.content.ContentTypeDefinition;
import org.linernotes.live.LiveEntry;

/** What search engines and link previews are told, with computed words where editors gave none. */
@Singleton
class SeoFields implements DeliveryExtension {
    /** As clients get it. */
    record Seo(
            String title,
            @Nullable String description,
            String canonicalUrl,
            boolean noindex,
            @Nullable Object image) {}

    private final ContentModel model;
    private final Addresses addresses;

    SeoFields(ContentModel model, Addresses addresses) {
        this.model = model;
        this.addresses = addresses;
    }

    @Override
    public String schema() {
        return "graphql/delivery/common.graphqls";
    }

    @Override
    public void answer(Answers answers) {
        model.types().stream()
                .filter(type -> type.pathPattern() != null)
                .map(ContentTypeDefinition::name)
                .forEach(type -> answers.field(type, "seo", this::seo));
    }

    private CompletableFuture<Seo> seo(DataFetchingEnvironment environment) {
        var entry = Nodes.source(environment);
        return ArtistCreditFields.of(environment, entry).thenApply(credit -> seo(entry, credit));
    }

    private Seo seo(LiveEntry entry, ArtistCredit credit) {
        return new Seo(
                given(entry, "title").orElseGet(() -> title(entry, credit.display())),
                given(entry, "description").or(() -> description(entry)).orElse(null),
                given(entry, "canonicalUrl").or(() -> addresses.url(entry)).orElseThrow(),
                isKeptOut(entry),
                null);
    }

    private static Optional<String> given(LiveEntry entry, String member) {
        return Tree.member(entry.content(), "seo").flatMap(seo -> Tree.text(seo, member));
    }

    private static String title(LiveEntry entry, String credit) {
        return credit.isEmpty() ? entry.title() : entry.title() + " by " + credit;
    }

    static Optional<String> description(LiveEntry entry) {
        var content = entry.content();
        return Tree.text(content, "blurb")
                .or(() -> Tree.text(content, "teaser"))
                .or(() -> Tree.text(content, "description"));
    }

    private static boolean isKeptOut(LiveEntry entry) {
        var content = entry.content();
        return Tree.flag(content, "stub")
                || Tree.text(content, "pageMode").filter("CREDIT_ONLY"::equals).isPresent()
                || Tree.member(content, "seo")
                        .filter(seo -> Tree.flag(seo, "noindex"))
                        .isPresent();
    }
}
