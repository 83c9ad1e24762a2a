package org.linernotes.admin.entry;

import static java.util.stream.Collectors.groupingBy;

import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.linernotes.admin.reference.EntryLabel;
import org.linernotes.content.Content;
import org.linernotes.content.ContentModel;
import org.linernotes.content.ContentTypeDefinition;
import org.linernotes.content.FieldDefinition;
import org.linernotes.content.FieldType;
import org.linernotes.content.TypeId;

/** Finds what has no address of its own and belongs to an entry's page, by the types alone: a song's facts. */
@Singleton
class Parts {
    private static final int MOST = 100;

    private final ContentModel model;
    private final PartRows rows;

    Parts(ContentModel model, PartRows rows) {
        this.model = model;
        this.rows = rows;
    }

    /** What was found, before anything is known about its entries. */
    List<PartRow> find(Content content, UUID entryId) {
        var types = types(content.type()).map(ContentTypeDefinition::name).toArray(String[]::new);
        return types.length == 0 ? List.of() : rows.of(entryId, types, MOST);
    }

    /** A list for each type that an entry may have parts of, in the order that the entry gives them. */
    List<PartList> lists(Content content, UUID entryId, List<PartRow> found, Map<UUID, EntryLabel> labels) {
        var byType = found.stream().collect(groupingBy(PartRow::type));
        return types(content.type())
                .map(type -> {
                    var rowsOfType = byType.getOrDefault(type.name(), List.of());
                    return new PartList(
                            type,
                            inOrder(order(content, type), rowsOfType, labels),
                            rowsOfType.isEmpty() ? 0 : rowsOfType.getFirst().total(),
                            createPath(type, content.type(), entryId));
                })
                .toList();
    }

    private Stream<ContentTypeDefinition> types(ContentTypeDefinition owner) {
        return model.types().stream()
                .filter(type -> type.pathPattern() == null && field(type, owner).isPresent());
    }

    /** The field by which a type requires an owner. */
    private static Optional<FieldDefinition> field(ContentTypeDefinition type, ContentTypeDefinition owner) {
        return type.fields().stream()
                .filter(field -> field.type() instanceof FieldType.Reference reference
                        && reference.required()
                        && reference.targets().contains(owner.name()))
                .findFirst();
    }

    private static String createPath(ContentTypeDefinition type, ContentTypeDefinition owner, UUID entryId) {
        return "/admin/entries/new/%s?%s=%s"
                .formatted(type.name(), field(type, owner).orElseThrow().name(), owner.id(entryId));
    }

    /** The fields by which an entry orders its parts. */
    Stream<FieldDefinition> orderFields(ContentTypeDefinition owner) {
        return types(owner).flatMap(type -> orderField(owner, type).stream());
    }

    private static Optional<FieldDefinition> orderField(ContentTypeDefinition owner, ContentTypeDefinition type) {
        return owner.fields().stream()
                .filter(field -> field.type() instanceof FieldType.ListOf(FieldType.Reference reference, var _)
                        && reference.targets().equals(Set.of(type.name())))
                .findFirst();
    }

    /** The ids by which an entry orders its parts; those that it does not name follow, the newest first. */
    private static List<UUID> order(Content content, ContentTypeDefinition type) {
        return orderField(content.type(), type)
                .map(field -> content.tree().get(field.name()))
                .map(Parts::ids)
                .orElse(List.of());
    }

    private static List<UUID> ids(JsonNode list) {
        var ids = new ArrayList<UUID>();
        list.values()
                .forEach(item ->
                        TypeId.parse(item.coerceStringValue()).map(TypeId::uuid).ifPresent(ids::add));
        return ids;
    }

    private static List<EntryLabel> inOrder(List<UUID> order, List<PartRow> rows, Map<UUID, EntryLabel> labels) {
        return rows.stream()
                .map(row -> labels.get(row.id()))
                .filter(Objects::nonNull)
                .sorted(Comparator.comparingInt(
                        label -> order.indexOf(label.uuid()) < 0 ? Integer.MAX_VALUE : order.indexOf(label.uuid())))
                .toList();
    }
}
