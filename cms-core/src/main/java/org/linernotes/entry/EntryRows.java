package org.linernotes.entry;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The rows of lists, in each order and from a position in either direction. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface EntryRows extends GenericRepository<EntrySummary, UUID> {
    String COLUMNS = """
            SELECT id, entry_summary.type, entry_summary.title, sort_title, slug, head_revision_id, work, publication, expired,
                   scheduled_at, ends_at, withheld, created_at, updated_at, updated_by, updated_by_name
            """;

    String FILTER = """
             WHERE (cardinality(CAST(:typeNames AS text[])) = 0 OR entry_summary.type = ANY(CAST(:typeNames AS text[])))
               AND (cardinality(CAST(:publicationNames AS text[])) = 0 OR publication = ANY(CAST(:publicationNames AS text[])))
               AND (cardinality(CAST(:workNames AS text[])) = 0 OR work = ANY(CAST(:workNames AS text[])))
               AND (NOT :scheduled OR scheduled_at IS NOT NULL)
            """;

    String FILTERED = COLUMNS + """
              FROM entry_summary
              JOIN entry_words words ON words.entry_id = id
            """ + FILTER;

    @Query(FILTERED + """
               AND (updated_at, id) < (CAST(:key AS timestamptz), :id)
             ORDER BY updated_at DESC, id DESC
             LIMIT :limit""")
    List<EntrySummary> updatedBefore(
            String[] typeNames,
            String[] publicationNames,
            String[] workNames,
            boolean scheduled,
            String key,
            UUID id,
            int limit);

    @Query(FILTERED + """
               AND (updated_at, id) > (CAST(:key AS timestamptz), :id)
             ORDER BY updated_at, id
             LIMIT :limit""")
    List<EntrySummary> updatedAfter(
            String[] typeNames,
            String[] publicationNames,
            String[] workNames,
            boolean scheduled,
            String key,
            UUID id,
            int limit);

    @Query(FILTERED + """
               AND (created_at, id) < (CAST(:key AS timestamptz), :id)
             ORDER BY created_at DESC, id DESC
             LIMIT :limit""")
    List<EntrySummary> createdBefore(
            String[] typeNames,
            String[] publicationNames,
            String[] workNames,
            boolean scheduled,
            String key,
            UUID id,
            int limit);

    @Query(FILTERED + """
               AND (created_at, id) > (CAST(:key AS timestamptz), :id)
             ORDER BY created_at, id
             LIMIT :limit""")
    List<EntrySummary> createdAfter(
            String[] typeNames,
            String[] publicationNames,
            String[] workNames,
            boolean scheduled,
            String key,
            UUID id,
            int limit);

    @Query(FILTERED + """
               AND (words.sort_key, words.entry_id) > (:key, :id)
             ORDER BY words.sort_key, words.entry_id
             LIMIT :limit""")
    List<EntrySummary> titleAfter(
            String[] typeNames,
            String[] publicationNames,
            String[] workNames,
            boolean scheduled,
            String key,
            UUID id,
            int limit);

    @Query(FILTERED + """
               AND (words.sort_key, words.entry_id) < (:key, :id)
             ORDER BY words.sort_key DESC, words.entry_id DESC
             LIMIT :limit""")
    List<EntrySummary> titleBefore(
            String[] typeNames,
            String[] publicationNames,
            String[] workNames,
            boolean scheduled,
            String key,
            UUID id,
            int limit);

    /** How many entries a filter finds, counted up to {@code most}. */
    @Query("SELECT count(*) FROM (" + FILTERED + "LIMIT :most) found")
    long count(String[] typeNames, String[] publicationNames, String[] workNames, boolean scheduled, int most);

    /** How many entries there are of each type; what is in the trash does not count. */
    @Query("""
            SELECT type, count(*) AS entries
              FROM entry
             WHERE state NOT IN ('TRASHED', 'PURGED')
             GROUP BY type
             ORDER BY type""")
    List<TypeCount> countByType();

    Optional<EntrySummary> findById(UUID id);
}
