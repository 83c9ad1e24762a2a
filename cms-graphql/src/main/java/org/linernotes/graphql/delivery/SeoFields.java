package org.linernotes.graphql.delivery;

import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linernotes.content.ContentCodec;
import org.linernotes.content.ContentModel;
import org.linernotes.content.ContentTypeDefinition;
import org.linernotes.content.Excerpt;
import org.linernotes.content.FieldDefinition;
import org.linernotes.content.FieldType;
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

    private static final int LONGEST_TITLE = 70;
    private static final int LONGEST_DESCRIPTION = 160;
    private static final List<String> TEXTS = List.of("description", "intro", "bio", "body");

    private final ContentModel model;
    private final ContentCodec codec;
    private final Addresses addresses;

    SeoFields(ContentModel model, ContentCodec codec, Addresses addresses) {
        this.model = model;
        this.codec = codec;
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
                given(entry, "description").or(() -> computed(entry)).orElse(null),
                given(entry, "canonicalUrl").or(() -> addresses.url(entry)).orElseThrow(),
                isKeptOut(entry),
                null);
    }

    private static Optional<String> given(LiveEntry entry, String member) {
        return Tree.member(entry.content(), "seo").flatMap(seo -> Tree.text(seo, member));
    }

    /** Whom it is by is told where there is room for it. */
    private static String title(LiveEntry entry, String credit) {
        var full = credit.isEmpty() ? entry.title() : entry.title() + " by " + credit;
        return Stream.of(full, entry.title())
                .filter(title -> title.codePointCount(0, title.length()) <= LONGEST_TITLE)
                .findFirst()
                .orElseGet(() -> Excerpt.of(entry.title(), LONGEST_TITLE));
    }

    private Optional<String> computed(LiveEntry entry) {
        return teaser(entry)
                .or(() -> words(entry))
                .map(words -> Excerpt.of(words, LONGEST_DESCRIPTION))
                .filter(words -> !words.isEmpty());
    }

    /** The first of the texts that stand at the top of pages. */
    private Optional<String> words(LiveEntry entry) {
        var type = model.find(entry.type()).orElseThrow();
        return TEXTS.stream()
                .flatMap(name -> type.field(name).stream())
                .flatMap(field -> words(field, entry))
                .findFirst();
    }

    private Stream<String> words(FieldDefinition field, LiveEntry entry) {
        return Tree.member(entry.content(), field.name()).stream()
                .map(text -> field.type() instanceof FieldType.Rich(var profile)
                        ? codec.richText(profile, text).plainText()
                        : text.coerceStringValue());
    }

    /** What an editor wrote in a sentence or two. */
    static Optional<String> teaser(LiveEntry entry) {
        return Tree.text(entry.content(), "blurb").or(() -> Tree.text(entry.content(), "teaser"));
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
