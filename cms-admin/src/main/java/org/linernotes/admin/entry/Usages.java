package org.linernotes.admin.entry;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.linernotes.admin.reference.EntryLabel;
import org.linernotes.content.ContentModel;
import org.linernotes.content.ContentTypeDefinition;
import org.linernotes.content.FieldDefinition;

/** Finds where an entry is named by others: each relation is kept by one side, and this is the way to it from the other. */
@Singleton
class Usages {
    private static final int MOST = 8;

    private record Kind(String type, String field) {}

    private final ContentModel model;
    private final Parts parts;
    private final UsageRows rows;

    Usages(ContentModel model, Parts parts, UsageRows rows) {
        this.model = model;
        this.parts = parts;
        this.rows = rows;
    }

    /**
     * What was found, before anything is known about its entries: without the parts of its page, which are listed there, and
     * the page of which it is a part.
     */
    List<UsageRow> find(UUID entryId, List<PartRow> ofPage) {
        var partTypes = ofPage.stream().map(PartRow::type).distinct().toList();
        return rows.of(entryId, MOST).stream()
                .filter(usage ->
                        !partTypes.contains(usage.type()) || usage.field().contains("."))
                .filter(usage -> !isOrder(usage))
                .toList();
    }

    private boolean isOrder(UsageRow usage) {
        return model.find(usage.type()).stream()
                .flatMap(parts::orderFields)
                .anyMatch(field -> field.name().equals(usage.field()));
    }

    List<UsageList> lists(List<UsageRow> found, Map<UUID, EntryLabel> labels) {
        return found.stream()
                .collect(groupingBy(usage -> new Kind(usage.type(), usage.field()), LinkedHashMap::new, toList()))
                .entrySet()
                .stream()
                .flatMap(kind -> list(kind.getKey(), kind.getValue(), labels).stream())
                .toList();
    }

    private Optional<UsageList> list(Kind kind, List<UsageRow> found, Map<UUID, EntryLabel> labels) {
        return model.find(kind.type())
                .flatMap(type -> outermost(type, kind.field())
                        .map(field -> new UsageList(
                                type,
                                field.name(),
                                field.label(),
                                found.stream()
                                        .map(usage -> labels.get(usage.id()))
                                        .filter(Objects::nonNull)
                                        .toList(),
                                found.getFirst().total())));
    }

    private static Optional<FieldDefinition> outermost(ContentTypeDefinition type, String path) {
        return type.field(path.split("\\.", 2)[0]);
    }
}
