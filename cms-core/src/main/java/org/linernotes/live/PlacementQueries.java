package org.linernotes.live;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What editors put in places of pages. */
interface PlacementQueries extends GenericRepository<LiveEntry, UUID> {
    @Query("""
            SELECT page.id AS parent_id, 0 AS rank, '' AS words, p.entry_id, p.type, p.slug, p.title, p.sort_title,
                   p.content, p.content_changed_at, p.published_at
              FROM unnest(CAST(:pages AS uuid[])) AS page (id)
              JOIN reference r ON r.target_id = page.id AND r.type = 'Placement' AND r.field = 'entry'
              JOIN publication p ON p.id = r.publication_id
             WHERE p.content ->> 'slot' = :slot AND p.content ->> 'scope' = 'ENTRY'
             UNION ALL
            SELECT page.id, 1, '', p.entry_id, p.type, p.slug, p.title, p.sort_title, p.content, p.content_changed_at,
                   p.published_at
              FROM unnest(CAST(:pages AS uuid[])) AS page (id)
             CROSS JOIN publication_value v
              JOIN publication p ON p.id = v.publication_id
             WHERE v.type = 'Placement' AND v.field = 'scope' AND v.text = 'GLOBAL' AND p.content ->> 'slot' = :slot
             ORDER BY parent_id, rank, entry_id""")
    List<ListedEntryRow> find(String slot, @TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> pages);
}
