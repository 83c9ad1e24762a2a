package org.linernotes.graphql.delivery;

import static java.util.stream.Collectors.joining;

import graphql.schema.DataFetchingEnvironment;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.linernotes.content.ContentCodec;
import org.linernotes.content.RichInline;
import org.linernotes.content.RichMark;
import org.linernotes.content.RichProfile;
import org.linernotes.live.ListOrder;
import org.linernotes.live.LiveEntry;
import org.linernotes.live.PageRequest;
import org.linernotes.live.Pointing;

/** Words of somebody that stand in a fact. */
@Singleton
class QuoteFields implements DeliveryExtension {
    /** One quotation of a fact. */
    record Quoted(LiveEntry fact, JsonNode tree) {
        private String id() {
            return Tree.text(tree, "id").orElse("");
        }
    }

    private static final String TYPE = "Quote";
    private static final Pointing SPOKEN = Pointing.of("Fact", "quotes.speaker");

    private final ContentCodec codec;

    QuoteFields(ContentCodec codec) {
        this.codec = codec;
    }

    @Override
    public String schema() {
        return "graphql/delivery/fact.graphqls";
    }

    @Override
    public void answer(Answers answers) {
        answers.restart(TYPE)
                .field("Fact", "quotes", environment -> of(Nodes.source(environment)))
                .field("Artist", "quotes", QuoteFields::ofSpeaker)
                .field(
                        "Artist",
                        "quotedIn",
                        environment -> Lists.connection(
                                environment, Nodes.source(environment).entryId(), SPOKEN, ListOrder.CHANGED))
                .field(TYPE, "fact", environment -> quoted(environment).fact())
                .field(TYPE, "id", environment -> quoted(environment).id())
                .field(TYPE, "text", environment -> text(quoted(environment)))
                .field(TYPE, "speaker", environment -> target(environment, "speaker"))
                .field(TYPE, "speakerName", QuoteFields::speakerName)
                .field(TYPE, "subject", environment -> target(environment, "subject"))
                .field(
                        TYPE,
                        "subjectText",
                        environment -> Tree.text(quoted(environment).tree(), "subjectText")
                                .orElse(null))
                .field(
                        TYPE,
                        "citation",
                        environment -> Tree.member(quoted(environment).tree(), "citation")
                                .map(ContentObject::new)
                                .orElse(null));
    }

    private static CompletableFuture<List<Quoted>> ofSpeaker(DataFetchingEnvironment environment) {
        var speaker = Nodes.source(environment).entryId();
        var size = PageArguments.of(environment, speaker).request().size();
        var list = new Loaders.EntryList(SPOKEN, ListOrder.CHANGED, PageRequest.first(size));
        return Loaders.page(environment, speaker, list)
                .thenApply(facts -> facts.values().stream()
                        .flatMap(fact -> of(fact).stream())
                        .filter(quoted -> Tree.reference(quoted.tree(), "speaker")
                                .filter(speaker::equals)
                                .isPresent())
                        .limit(size)
                        .toList());
    }

    private static List<Quoted> of(LiveEntry fact) {
        return Tree.list(fact.content(), "quotes").stream()
                .map(tree -> new Quoted(fact, tree))
                .toList();
    }

    /** The marked spans of the fact, joined. */
    private String text(Quoted quoted) {
        var body = quoted.fact().content().get("body");
        return body == null
                ? ""
                : codec.richText(RichProfile.FACT, body)
                        .allBlocks()
                        .flatMap(block -> block.inlines().stream())
                        .filter(RichInline.Run.class::isInstance)
                        .map(RichInline.Run.class::cast)
                        .filter(run -> run.marks().contains(new RichMark.QuoteSpan(quoted.id())))
                        .map(RichInline.Run::text)
                        .collect(joining());
    }

    private static CompletableFuture<String> speakerName(DataFetchingEnvironment environment) {
        var printed = Tree.text(quoted(environment).tree(), "speakerName").orElse("");
        return target(environment, "speaker")
                .thenApply(speaker -> printed.isEmpty() && speaker != null ? speaker.title() : printed);
    }

    private static CompletableFuture<@Nullable LiveEntry> target(DataFetchingEnvironment environment, String member) {
        return Loaders.entry(environment, Tree.reference(quoted(environment).tree(), member));
    }

    private static Quoted quoted(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.<Quoted>getSource());
    }
}
