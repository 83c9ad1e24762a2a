package org.linernotes.live;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A type by change, what changed last first; the newest are without what is not listed. */
interface ChangeQueries extends GenericRepository<LiveEntry, UUID> {
    String OF_TYPE = """
            SELECT p.entry_id, p.type, p.slug, p.title, p.sort_title, p.content, p.content_changed_at, p.published_at
              FROM publication p
             WHERE p.type = :type
               AND p.content_changed_at >= coalesce(CAST(:since AS timestamptz), '-infinity')
               AND p.sort_key >= :fromKey AND p.sort_key < :untilKey
            """;

    String LISTED = """
               AND NOT p.unlisted
            """;

    String BACK_IN_TIME = """
               AND (p.content_changed_at, p.entry_id)
                   < (coalesce(CAST(:afterAt AS timestamptz), 'infinity'),
                      coalesce(CAST(:afterId AS uuid), CAST('ffffffff-ffff-ffff-ffff-ffffffffffff' AS uuid)))
               AND (CAST(:beforeId AS uuid) IS NULL
                    OR (p.content_changed_at, p.entry_id) > (CAST(:beforeAt AS timestamptz), CAST(:beforeId AS uuid)))
             ORDER BY p.content_changed_at DESC, p.entry_id DESC
             LIMIT :limit""";

    String FROM_THE_END = """
               AND (CAST(:afterId AS uuid) IS NULL
                    OR (p.content_changed_at, p.entry_id) < (CAST(:afterAt AS timestamptz), CAST(:afterId AS uuid)))
               AND (CAST(:beforeId AS uuid) IS NULL
                    OR (p.content_changed_at, p.entry_id) > (CAST(:beforeAt AS timestamptz), CAST(:beforeId AS uuid)))
             ORDER BY p.content_changed_at, p.entry_id
             LIMIT :limit""";

    @Query(OF_TYPE + BACK_IN_TIME)
    List<LiveEntry> byChange(
            String type,
            @Nullable Instant since,
            String fromKey,
            String untilKey,
            @Nullable Instant afterAt,
            @Nullable UUID afterId,
            @Nullable Instant beforeAt,
            @Nullable UUID beforeId,
            int limit);

    @Query(OF_TYPE + FROM_THE_END)
    List<LiveEntry> byChangeFromTheEnd(
            String type,
            @Nullable Instant since,
            String fromKey,
            String untilKey,
            @Nullable Instant afterAt,
            @Nullable UUID afterId,
            @Nullable Instant beforeAt,
            @Nullable UUID beforeId,
            int limit);

    @Query(OF_TYPE + LISTED + BACK_IN_TIME)
    List<LiveEntry> newest(
            String type,
            @Nullable Instant since,
            String fromKey,
            String untilKey,
            @Nullable Instant afterAt,
            @Nullable UUID afterId,
            @Nullable Instant beforeAt,
            @Nullable UUID beforeId,
            int limit);

    @Query(OF_TYPE + LISTED + FROM_THE_END)
    List<LiveEntry> newestFromTheEnd(
            String type,
            @Nullable Instant since,
            String fromKey,
            String untilKey,
            @Nullable Instant afterAt,
            @Nullable UUID afterId,
            @Nullable Instant beforeAt,
            @Nullable UUID beforeId,
            int limit);
}
