package org.linernotes.admin.reference;

import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.linernotes.content.ContentModel;
import org.linernotes.content.ContentTypeDefinition;
import org.linernotes.entry.RevisionRef;

/** Names entries, in one statement however many they are; what does not exist is left out. */
@Singleton
public class EntryLabels {
    private final LabelRows rows;
    private final ContentModel model;

    EntryLabels(LabelRows rows, ContentModel model) {
        this.rows = rows;
        this.model = model;
    }

    public Map<UUID, EntryLabel> of(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : rows.findByIds(ids).stream().map(this::label).collect(toMap(EntryLabel::uuid, Function.identity()));
    }

    EntryLabel label(LabelRow row) {
        var type = model.find(row.type());
        var detail = row.disambiguation() != null
                ? row.disambiguation()
                : type.flatMap(known -> known.path(row.slug())).orElse(null);
        return new EntryLabel(
                type.map(known -> known.id(row.id())).orElse(row.id().toString()),
                row.type(),
                type.map(ContentTypeDefinition::label).orElse(row.type()),
                row.title(),
                detail,
                row.status(),
                new RevisionRef(row.id(), row.headRevisionId()));
    }
}
