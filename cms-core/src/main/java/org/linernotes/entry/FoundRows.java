package org.linernotes.entry;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * The rows of {@link EntryRows} that some words find.
 *
 * <p>Hits are put in order by what their entries say, and looked at in this order one by one until a page is full: the planner
 * is left no other way, which may be worse by orders of magnitude where it knows little of what was just written.
 */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface FoundRows extends GenericRepository<EntrySummary, UUID> {
    String HITS = EntryRows.COLUMNS + """
              FROM (SELECT hit.entry_id, hit.sort_key, e.updated_at AS updated, e.created_at AS created
                      FROM (SELECT DISTINCT entry_id, sort_key FROM
            """ + EntryHits.HITS + """
                            AS hits) AS hit
                     CROSS JOIN LATERAL (SELECT updated_at, created_at FROM entry WHERE id = hit.entry_id OFFSET 0) AS e
            """;

    String SHOWN = """
                   ) AS listed
             CROSS JOIN LATERAL (SELECT * FROM entry_summary WHERE id = listed.entry_id OFFSET 0) AS entry_summary
            """ + EntryRows.FILTER;

    @Query(HITS + """
                     WHERE (e.updated_at, hit.entry_id) < (CAST(:key AS timestamptz), :id)
                     ORDER BY updated DESC, entry_id DESC
            """ + SHOWN + """
             ORDER BY listed.updated DESC, listed.entry_id DESC
             LIMIT :limit""")
    List<EntrySummary> updatedBefore(
            String[] typeNames,
            String[] publicationNames,
            String[] workNames,
            boolean scheduled,
            String expression,
            @TypeDef(type = DataType.STRING_ARRAY) Collection<String> terms,
            @TypeDef(type = DataType.STRING_ARRAY) Collection<String> nameTerms,
            String anyName,
            String key,
            UUID id,
            int limit);

    @Query(HITS + """
                     WHERE (e.updated_at, hit.entry_id) > (CAST(:key AS timestamptz), :id)
                     ORDER BY updated, entry_id
            """ + SHOWN + """
             ORDER BY listed.updated, listed.entry_id
             LIMIT :limit""")
    List<EntrySummary> updatedAfter(
            String[] typeNames,
            String[] publicationNames,
            String[] workNames,
            boolean scheduled,
            String expression,
            @TypeDef(type = DataType.STRING_ARRAY) Collection<String> terms,
            @TypeDef(type = DataType.STRING_ARRAY) Collection<String> nameTerms,
            String anyName,
            String key,
            UUID id,
            int limit);

    @Query(HITS + """
                     WHERE (e.created_at, hit.entry_id) < (CAST(:key AS timestamptz), :id)
                     ORDER BY created DESC, entry_id DESC
            """ + SHOWN + """
             ORDER BY listed.created DESC, listed.entry_id DESC
             LIMIT :limit""")
    List<EntrySummary> createdBefore(
            String[] typeNames,
            String[] publicationNames,
            String[] workNames,
            boolean scheduled,
            String expression,
            @TypeDef(type = DataType.STRING_ARRAY) Collection<String> terms,
            @TypeDef(type = DataType.STRING_ARRAY) Collection<String> nameTerms,
            String anyName,
            String key,
            UUID id,
            int limit);

    @Query(HITS + """
                     WHERE (e.created_at, hit.entry_id) > (CAST(:key AS timestamptz), :id)
                     ORDER BY created, entry_id
            """ + SHOWN + """
             ORDER BY listed.created, listed.entry_id
             LIMIT :limit""")
    List<EntrySummary> createdAfter(
            String[] typeNames,
            String[] publicationNames,
            String[] workNames,
            boolean scheduled,
            String expression,
            @TypeDef(type = DataType.STRING_ARRAY) Collection<String> terms,
            @TypeDef(type = DataType.STRING_ARRAY) Collection<String> nameTerms,
            String anyName,
            String key,
            UUID id,
            int limit);

    @Query(HITS + """
                     WHERE (hit.sort_key, hit.entry_id) > (:key, :id)
                     ORDER BY sort_key, entry_id
            """ + SHOWN + """
             ORDER BY listed.sort_key, listed.entry_id
             LIMIT :limit""")
    List<EntrySummary> titleAfter(
            String[] typeNames,
            String[] publicationNames,
            String[] workNames,
            boolean scheduled,
            String expression,
            @TypeDef(type = DataType.STRING_ARRAY) Collection<String> terms,
            @TypeDef(type = DataType.STRING_ARRAY) Collection<String> nameTerms,
            String anyName,
            String key,
            UUID id,
            int limit);

    @Query(HITS + """
                     WHERE (hit.sort_key, hit.entry_id) < (:key, :id)
                     ORDER BY sort_key DESC, entry_id DESC
            """ + SHOWN + """
             ORDER BY listed.sort_key DESC, listed.entry_id DESC
             LIMIT :limit""")
    List<EntrySummary> titleBefore(
            String[] typeNames,
            String[] publicationNames,
            String[] workNames,
            boolean scheduled,
            String expression,
            @TypeDef(type = DataType.STRING_ARRAY) Collection<String> terms,
            @TypeDef(type = DataType.STRING_ARRAY) Collection<String> nameTerms,
            String anyName,
            String key,
            UUID id,
            int limit);

    /** How many entries a filter finds, counted up to {@code most}. */
    @Query("SELECT count(*) FROM (" + HITS + SHOWN + "LIMIT :most) found")
    long count(
            String[] typeNames,
            String[] publicationNames,
            String[] workNames,
            boolean scheduled,
            String expression,
            @TypeDef(type = DataType.STRING_ARRAY) Collection<String> terms,
            @TypeDef(type = DataType.STRING_ARRAY) Collection<String> nameTerms,
            String anyName,
            int most);
}
