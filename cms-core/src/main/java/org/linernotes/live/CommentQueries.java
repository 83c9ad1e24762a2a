package org.linernotes.live;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Comments that readers see; a thread is an entry's comments, or the replies to one comment. */
interface CommentQueries extends GenericRepository<LiveComment, UUID> {
    @Query("""
            SELECT id, entry_id, parent_id, author_name, author_place, body, featured, posted_at, tombstone
              FROM comment
             WHERE id = ANY(CAST(:ids AS uuid[]))""")
    List<LiveComment> findByIds(@TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> ids);

    @Query("""
            SELECT thread.id AS thread_id, page.rank, c.id, c.entry_id, c.parent_id, c.author_name, c.author_place, c.body,
                   c.featured, c.posted_at, c.tombstone
              FROM unnest(CAST(:threads AS uuid[])) AS thread (id)
             CROSS JOIN LATERAL (
                   SELECT ranked.*,
                          CASE WHEN :fromTheEnd THEN -1 ELSE 1 END
                              * row_number() OVER (ORDER BY ranked.rank, ranked.id) AS turn
                     FROM (SELECT c.id,
                                  CASE WHEN :sort = 'OLDEST' THEN 1 ELSE -1 END
                                      * CAST(extract(EPOCH FROM c.posted_at) * 1000000 AS bigint)
                                      - CASE WHEN :sort = 'FEATURED' AND c.featured THEN 4000000000000000000 ELSE 0 END AS rank
                             FROM comment c
                            WHERE c.entry_id = thread.id AND NOT :replies OR c.parent_id = thread.id AND :replies) ranked
                    WHERE (CAST(:afterId AS uuid) IS NULL OR (ranked.rank, ranked.id) > (:afterRank, CAST(:afterId AS uuid)))
                      AND (CAST(:beforeId AS uuid) IS NULL OR (ranked.rank, ranked.id) < (:beforeRank, CAST(:beforeId AS uuid)))
                    ORDER BY turn
                    LIMIT :limit) page
              JOIN comment c ON c.id = page.id
             ORDER BY thread.id, page.turn""")
    List<ListedCommentRow> pages(
            @TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> threads,
            boolean replies,
            String sort,
            boolean fromTheEnd,
            long afterRank,
            @Nullable UUID afterId,
            long beforeRank,
            @Nullable UUID beforeId,
            int limit);

    @Query("""
            SELECT thread.id AS parent_id, found.total
              FROM unnest(CAST(:threads AS uuid[])) AS thread (id)
             CROSS JOIN LATERAL (
                   SELECT count(*) AS total
                     FROM comment c
                    WHERE c.entry_id = thread.id AND NOT :replies OR c.parent_id = thread.id AND :replies) found""")
    List<ParentCount> counts(@TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> threads, boolean replies);
}
