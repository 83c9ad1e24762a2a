package org.linernotes.live;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A type in the order by a number or date, or a part of it. */
interface RankQueries extends GenericRepository<LiveEntry, UUID> {
    @Query("""
            SELECT CAST('00000000-0000-0000-0000-000000000000' AS uuid) AS parent_id, found.rank, found.sort_key AS words,
                   p.entry_id, p.type, p.slug, p.title, p.sort_title, p.content,
                   p.content_changed_at, p.published_at
              FROM (SELECT o.publication_id, o.rank, o.sort_key, o.entry_id
                      FROM publication_rank o
                     WHERE o.type = :type AND o.field = :field AND o.descending = :descending AND o.scope = :scope
                       AND o.rank >= :lowest AND o.rank <= :highest
                       AND o.sort_key >= :fromKey AND o.sort_key < :untilKey
                       AND (o.rank, o.sort_key, o.entry_id) > (:afterRank, :afterWords, CAST(:afterId AS uuid))
                       AND (CAST(:beforeId AS uuid) IS NULL
                            OR (o.rank, o.sort_key, o.entry_id) < (:beforeRank, :beforeWords, CAST(:beforeId AS uuid)))
                     ORDER BY o.rank, o.sort_key, o.entry_id
                     LIMIT :limit) found
              JOIN publication p ON p.id = found.publication_id
             ORDER BY found.rank, found.sort_key, found.entry_id""")
    List<ListedEntryRow> byRank(
            String type,
            String field,
            boolean descending,
            UUID scope,
            long lowest,
            long highest,
            String fromKey,
            String untilKey,
            long afterRank,
            String afterWords,
            UUID afterId,
            long beforeRank,
            @Nullable String beforeWords,
            @Nullable UUID beforeId,
            int limit);

    @Query("""
            SELECT CAST('00000000-0000-0000-0000-000000000000' AS uuid) AS parent_id, found.rank, found.sort_key AS words,
                   p.entry_id, p.type, p.slug, p.title, p.sort_title, p.content,
                   p.content_changed_at, p.published_at
              FROM (SELECT o.publication_id, o.rank, o.sort_key, o.entry_id
                      FROM publication_rank o
                     WHERE o.type = :type AND o.field = :field AND o.descending = :descending AND o.scope = :scope
                       AND o.rank >= :lowest AND o.rank <= :highest
                       AND o.sort_key >= :fromKey AND o.sort_key < :untilKey
                       AND (CAST(:afterId AS uuid) IS NULL OR (o.rank, o.sort_key, o.entry_id) > (:afterRank, :afterWords, CAST(:afterId AS uuid)))
                       AND (CAST(:beforeId AS uuid) IS NULL
                            OR (o.rank, o.sort_key, o.entry_id) < (:beforeRank, :beforeWords, CAST(:beforeId AS uuid)))
                     ORDER BY o.rank DESC, o.sort_key DESC, o.entry_id DESC
                     LIMIT :limit) found
              JOIN publication p ON p.id = found.publication_id
             ORDER BY found.rank DESC, found.sort_key DESC, found.entry_id DESC""")
    List<ListedEntryRow> byRankFromTheEnd(
            String type,
            String field,
            boolean descending,
            UUID scope,
            long lowest,
            long highest,
            String fromKey,
            String untilKey,
            long afterRank,
            @Nullable String afterWords,
            @Nullable UUID afterId,
            long beforeRank,
            @Nullable String beforeWords,
            @Nullable UUID beforeId,
            int limit);

    @Query("""
            SELECT CAST('00000000-0000-0000-0000-000000000000' AS uuid) AS parent_id, found.rank, found.sort_key AS words,
                   p.entry_id, p.type, p.slug, p.title, p.sort_title, p.content,
                   p.content_changed_at, p.published_at
              FROM (SELECT o.publication_id, o.rank, o.sort_key, o.entry_id
                      FROM publication_rank o
                     WHERE o.type = :type AND o.field = :field AND o.descending = :descending AND o.scope = :scope
                       AND o.within = :within AND o.rank >= :lowest AND o.rank <= :highest
                       AND o.sort_key >= :fromKey AND o.sort_key < :untilKey
                       AND (o.rank, o.sort_key, o.entry_id) > (:afterRank, :afterWords, CAST(:afterId AS uuid))
                       AND (CAST(:beforeId AS uuid) IS NULL
                            OR (o.rank, o.sort_key, o.entry_id) < (:beforeRank, :beforeWords, CAST(:beforeId AS uuid)))
                     ORDER BY o.rank, o.sort_key, o.entry_id
                     LIMIT :limit) found
              JOIN publication p ON p.id = found.publication_id
             ORDER BY found.rank, found.sort_key, found.entry_id""")
    List<ListedEntryRow> byRankWithin(
            String type,
            String field,
            boolean descending,
            UUID scope,
            long within,
            long lowest,
            long highest,
            String fromKey,
            String untilKey,
            long afterRank,
            String afterWords,
            UUID afterId,
            long beforeRank,
            @Nullable String beforeWords,
            @Nullable UUID beforeId,
            int limit);

    @Query("""
            SELECT CAST('00000000-0000-0000-0000-000000000000' AS uuid) AS parent_id, found.rank, found.sort_key AS words,
                   p.entry_id, p.type, p.slug, p.title, p.sort_title, p.content,
                   p.content_changed_at, p.published_at
              FROM (SELECT o.publication_id, o.rank, o.sort_key, o.entry_id
                      FROM publication_rank o
                     WHERE o.type = :type AND o.field = :field AND o.descending = :descending AND o.scope = :scope
                       AND o.within = :within AND o.rank >= :lowest AND o.rank <= :highest
                       AND o.sort_key >= :fromKey AND o.sort_key < :untilKey
                       AND (CAST(:afterId AS uuid) IS NULL OR (o.rank, o.sort_key, o.entry_id) > (:afterRank, :afterWords, CAST(:afterId AS uuid)))
                       AND (CAST(:beforeId AS uuid) IS NULL
                            OR (o.rank, o.sort_key, o.entry_id) < (:beforeRank, :beforeWords, CAST(:beforeId AS uuid)))
                     ORDER BY o.rank DESC, o.sort_key DESC, o.entry_id DESC
                     LIMIT :limit) found
              JOIN publication p ON p.id = found.publication_id
             ORDER BY found.rank DESC, found.sort_key DESC, found.entry_id DESC""")
    List<ListedEntryRow> byRankWithinFromTheEnd(
            String type,
            String field,
            boolean descending,
            UUID scope,
            long within,
            long lowest,
            long highest,
            String fromKey,
            String untilKey,
            long afterRank,
            @Nullable String afterWords,
            @Nullable UUID afterId,
            long beforeRank,
            @Nullable String beforeWords,
            @Nullable UUID beforeId,
            int limit);
}
