package org.linernotes.content;

import io.micronaut.json.tree.JsonNode;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a content says beside itself: the columns and rows written with a revision or a publication.
 *
 * @param aliases other names by which editors find it
 * @param delivered the tree without internal fields
 */
public record Projection(
        String title,
        String sortTitle,
        Set<String> aliases,
        @Nullable String slug,
        List<ContentReference> references,
        List<ContentValue> values,
        List<ContentPart> parts,
        List<ExternalId.Known> externalIds,
        Listing listing,
        SearchText searchText,
        JsonNode delivered) {
    public Projection {
        aliases = Set.copyOf(aliases);
        references = List.copyOf(references);
        values = List.copyOf(values);
        parts = List.copyOf(parts);
        externalIds = List.copyOf(externalIds);
    }
}
