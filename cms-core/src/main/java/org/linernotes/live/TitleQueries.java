package org.linernotes.live;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A type from A to Z, or a letter of it. */
interface TitleQueries extends GenericRepository<LiveEntry, UUID> {
    @Query("""
            SELECT CAST('00000000-0000-0000-0000-000000000000' AS uuid) AS parent_id, 0 AS rank, p.sort_key AS words,
                   p.entry_id, p.type, p.slug, p.title, p.sort_title, p.content,
                   p.content_changed_at, p.published_at
              FROM publication p
             WHERE p.type = :type AND p.sort_key >= :fromKey AND p.sort_key < :untilKey
               AND (NOT :listed OR NOT p.unlisted)
               AND (p.sort_key, p.entry_id) > (:afterWords, CAST(:afterId AS uuid))
               AND (CAST(:beforeId AS uuid) IS NULL OR (p.sort_key, p.entry_id) < (:beforeWords, CAST(:beforeId AS uuid)))
             ORDER BY p.sort_key, p.entry_id
             LIMIT :limit""")
    List<ListedEntryRow> byTitle(
            String type,
            String fromKey,
            String untilKey,
            boolean listed,
            String afterWords,
            UUID afterId,
            @Nullable String beforeWords,
            @Nullable UUID beforeId,
            int limit);

    @Query("""
            SELECT CAST('00000000-0000-0000-0000-000000000000' AS uuid) AS parent_id, 0 AS rank, p.sort_key AS words,
                   p.entry_id, p.type, p.slug, p.title, p.sort_title, p.content,
                   p.content_changed_at, p.published_at
              FROM publication p
             WHERE p.type = :type AND p.sort_key >= :fromKey AND p.sort_key < :untilKey
               AND (NOT :listed OR NOT p.unlisted)
               AND (CAST(:afterId AS uuid) IS NULL OR (p.sort_key, p.entry_id) > (:afterWords, CAST(:afterId AS uuid)))
               AND (CAST(:beforeId AS uuid) IS NULL OR (p.sort_key, p.entry_id) < (:beforeWords, CAST(:beforeId AS uuid)))
             ORDER BY p.sort_key DESC, p.entry_id DESC
             LIMIT :limit""")
    List<ListedEntryRow> byTitleFromTheEnd(
            String type,
            String fromKey,
            String untilKey,
            boolean listed,
            @Nullable String afterWords,
            @Nullable UUID afterId,
            @Nullable String beforeWords,
            @Nullable UUID beforeId,
            int limit);
}
