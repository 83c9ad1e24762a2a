package org.linernotes.graphql.delivery;

import static java.util.stream.Collectors.toMap;

import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linernotes.content.ContentCodec;
import org.linernotes.content.ContentModel;
import org.linernotes.content.ContentTypeDefinition;
import org.linernotes.content.LinkTarget;
import org.linernotes.content.RichMention;
import org.linernotes.content.RichProfile;
import org.linernotes.content.RichText;
import org.linernotes.content.RichTextDelivery;
import org.linernotes.content.TypeId;
import org.linernotes.live.LiveEntry;

/** Texts as readers get them: what they mention is a link while it is live, and plain text otherwise. */
@Singleton
class RichTextFields implements DeliveryExtension {
    /** A passage that names an entry, which readers may not see. */
    record Mention(
            String text,
            String targetType,
            @Nullable LiveEntry target,
            @Nullable String path,
            @Nullable String url) {}

    private static final String TYPE = "RichText";
    private static final int USUAL_EXCERPT = 160;
    private static final Pattern WORD_BREAK = Pattern.compile("\\s+");
    private static final int WORDS_PER_MINUTE = 220;

    private final ContentCodec codec;
    private final ContentModel model;
    private final Addresses addresses;
    private final FactAddresses facts;

    RichTextFields(ContentCodec codec, ContentModel model, Addresses addresses, FactAddresses facts) {
        this.codec = codec;
        this.model = model;
        this.addresses = addresses;
        this.facts = facts;
    }

    @Override
    public String schema() {
        return "graphql/delivery/common.graphqls";
    }

    @Override
    public void answer(Answers answers) {
        answers.field(TYPE, "json", environment -> delivered(environment, RichTextDelivery::json))
                .field(TYPE, "html", environment -> delivered(environment, RichTextDelivery::html))
                .field(TYPE, "plainText", environment -> delivered(environment, RichTextDelivery::plainText))
                .field(TYPE, "excerpt", this::excerpt)
                .field(TYPE, "mentions", this::mentions)
                .field("Feature", "readingMinutes", this::readingMinutes);
    }

    private CompletableFuture<String> excerpt(DataFetchingEnvironment environment) {
        int longest = Objects.requireNonNullElse(environment.<Integer>getArgument("maxChars"), USUAL_EXCERPT);
        return delivered(environment, text -> text.excerpt(longest));
    }

    private <T> CompletableFuture<T> delivered(
            DataFetchingEnvironment environment, Function<RichTextDelivery, T> part) {
        var text = text(environment);
        return Loaders.entries(
                        environment,
                        text.targets().stream().map(TypeId::uuid).distinct().toList())
                .thenCompose(live -> targets(environment, live))
                .thenApply(targets -> part.apply(new RichTextDelivery(text, target -> targets.get(target.uuid()))));
    }

    /** Where each live target is to be read: a fact on the page of its subject; what is on no page is not linked. */
    private CompletableFuture<Map<UUID, LinkTarget>> targets(
            DataFetchingEnvironment environment, List<LiveEntry> live) {
        var subjects = live.stream()
                .filter(entry -> entry.type().equals(FactAddresses.TYPE))
                .flatMap(fact -> FactAddresses.subjectId(fact).stream())
                .distinct()
                .toList();
        return Loaders.entries(environment, subjects)
                .thenApply(found ->
                        targets(live, found.stream().collect(toMap(LiveEntry::entryId, subject -> subject))));
    }

    private Map<UUID, LinkTarget> targets(List<LiveEntry> live, Map<UUID, LiveEntry> subjects) {
        var targets = new HashMap<UUID, LinkTarget>();
        live.forEach(entry -> path(entry, subjects)
                .ifPresent(path -> targets.put(entry.entryId(), new LinkTarget(path, entry.title()))));
        return targets;
    }

    private Optional<String> path(LiveEntry entry, Map<UUID, LiveEntry> subjects) {
        return entry.type().equals(FactAddresses.TYPE)
                ? facts.path(
                        entry, FactAddresses.subjectId(entry).map(subjects::get).orElse(null))
                : addresses.path(entry);
    }

    private int readingMinutes(DataFetchingEnvironment environment) {
        var body = Nodes.source(environment).content().get("body");
        var words = body == null
                ? 0
                : WORD_BREAK
                        .splitAsStream(codec.richText(RichProfile.FEATURE, body).plainText())
                        .count();
        return (int) Math.max(1, Math.ceilDiv(words, WORDS_PER_MINUTE));
    }

    private CompletableFuture<List<Mention>> mentions(DataFetchingEnvironment environment) {
        return Futures.present(text(environment).mentions().stream()
                .map(mention -> Loaders.entry(environment, mention.target().uuid())
                        .<@Nullable Mention>thenApply(target -> mention(mention, target)))
                .toList());
    }

    private Mention mention(RichMention mention, @Nullable LiveEntry target) {
        var path = Optional.ofNullable(target).flatMap(addresses::path);
        return new Mention(
                mention.text(),
                typeName(mention.target()),
                target,
                path.orElse(null),
                path.map(addresses::url).orElse(null));
    }

    private String typeName(TypeId target) {
        return model.withPrefix(target.prefix())
                .map(ContentTypeDefinition::name)
                .orElse(target.prefix());
    }

    private RichText text(DataFetchingEnvironment environment) {
        var delivered = Objects.requireNonNull(environment.<DeliveredText>getSource());
        return codec.richText(delivered.profile(), delivered.tree());
    }
}
