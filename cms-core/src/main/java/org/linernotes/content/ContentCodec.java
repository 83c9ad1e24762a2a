package org.linernotes.content;

import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linernotes.problem.Problem;
import org.linernotes.problem.ProblemException;

/** Reads contents out of JSON, telling every problem at once. */
@Singleton
public class ContentCodec {
    private final ContentModel model;

    ContentCodec(ContentModel model) {
        this.model = model;
    }

    /**
     * Reads what a client sent.
     *
     * @param created ids of the entries that the same command creates, which the tree names as {@code new:<client id>}
     * @throws ProblemException with every violation of level SAVE
     */
    public Content decode(ContentTypeDefinition type, JsonNode tree, Map<String, TypeId> created) {
        return decode(type, tree, created, UnknownFields.NONE);
    }

    /** Reads what shall follow a revision, some of whose fields may be of an older type. */
    public Content decode(ContentTypeDefinition type, JsonNode tree, UnknownFields carriedOn) {
        return decode(type, tree, Map.of(), carriedOn);
    }

    private Content decode(
            ContentTypeDefinition type, JsonNode tree, Map<String, TypeId> created, UnknownFields carriedOn) {
        var faults = new Faults();
        var reader = reader(faults, created, carriedOn);
        var read = reader.record(type, tree, "");
        refuseFolder(type, tree, faults);
        if (!faults.none()) {
            throw refusal(faults.all());
        }
        var content = content(type, read);
        var broken = Stream.concat(rules(content), reader.rules().stream())
                .filter(violation -> violation.level() == Level.SAVE)
                .toList();
        if (!broken.isEmpty()) {
            throw refusal(broken);
        }
        return content;
    }

    /**
     * The content with an id for each of its parts; as it is, if none lacks one.
     *
     * @param head what it shall follow: parts that equal those there are those; null: nothing
     * @param fresh an id for each part that {@link ContentParts#wanting} counts
     * @throws ProblemException if a part stands in the content twice, or a text marks words of one that is not there
     */
    public Content withPartIds(Content content, @Nullable Content head, Iterator<UUID> fresh) {
        var tree = PartIds.complete(content, head, fresh);
        return tree.equals(content.tree())
                ? content
                : new Content(content.type(), tree, ContentHash.of(tree), lenient(content.type(), tree));
    }

    /** Reads what a revision holds: its hash is given, unknown fields of older types are kept. */
    public Content restore(ContentTypeDefinition type, JsonNode tree, String hash) {
        return new Content(type, tree, hash, lenient(type, tree));
    }

    /** The record that a stored or delivered tree stands for; what today's type does not know is left out. */
    public Object read(ContentTypeDefinition type, JsonNode tree) {
        return lenient(type, tree);
    }

    /** The same content with one text field set, for a proposed slug. */
    public Content with(Content content, String field, String text) {
        var faults = new Faults();
        var changed = new TreeMap<String, JsonNode>();
        content.tree().entries().forEach(entry -> changed.put(entry.getKey(), entry.getValue()));
        changed.put(field, JsonNode.createStringNode(text));
        var read = reader(faults, Map.of(), UnknownFields.NONE)
                .known(content.type(), JsonNode.createObjectNode(changed), "");
        refuseFolder(content.type(), JsonNode.createObjectNode(changed), faults);
        var wrong = faults.all().stream()
                .filter(fault -> field.equals(fault.path()))
                .toList();
        if (!wrong.isEmpty()) {
            throw refusal(wrong);
        }
        var canonical = Objects.requireNonNull(read.tree()).get(field);
        changed.put(field, canonical != null ? canonical : JsonNode.createStringNode(text));
        var tree = JsonNode.createObjectNode(changed);
        return new Content(content.type(), tree, ContentHash.of(tree), lenient(content.type(), tree));
    }

    /** A stored or delivered rich text; what today's profile does not know is left out. */
    public RichText richText(RichProfile profile, JsonNode tree) {
        var faults = new Faults();
        var read = new RichTextParser(profile, new ReferenceReader(model, Map.of(), faults), faults).read(tree, "");
        return read.value() instanceof RichText text ? text : new RichText(List.of());
    }

    /** What keeps the tree, unknown fields apart, from being a content of today's type, and what its values break. */
    List<Violation> faults(ContentTypeDefinition type, JsonNode tree) {
        var faults = new Faults();
        var reader = reader(faults, Map.of(), UnknownFields.NONE);
        reader.known(type, tree, "");
        refuseFolder(type, tree, faults);
        return Stream.concat(faults.all().stream(), reader.rules().stream()).toList();
    }

    static Stream<Violation> rules(Content content) {
        return content.value() instanceof Checked checked ? checked.violations().stream() : Stream.of();
    }

    /** An entry right below the site's root must not stand where another type keeps its entries. */
    private void refuseFolder(ContentTypeDefinition type, JsonNode tree, Faults faults) {
        var slug = type.isAtRoot() && tree.isObject() ? tree.get("slug") : null;
        if (slug != null && slug.isString() && model.folders().contains(slug.getStringValue())) {
            faults.add("RESERVED_SLUG", "slug", "“%s” is kept for the site itself.".formatted(slug.getStringValue()));
        }
    }

    private Object lenient(ContentTypeDefinition type, JsonNode tree) {
        return reader(new Faults(), Map.of(), UnknownFields.NONE).lenient(type, tree);
    }

    private RecordReader reader(Faults faults, Map<String, TypeId> created, UnknownFields carriedOn) {
        return new RecordReader(faults, new ReferenceReader(model, created, faults), carriedOn);
    }

    private static Content content(ContentTypeDefinition type, ReadValue read) {
        var tree = Objects.requireNonNull(read.tree());
        return new Content(type, tree, ContentHash.of(tree), Objects.requireNonNull(read.value()));
    }

    private static ProblemException refusal(List<Violation> violations) {
        return new ProblemException(violations.stream()
                .map(violation -> new Problem.Invalid(violation.code(), violation.path(), violation.message()))
                .toList());
    }
}
