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

/** The rows of {@link EntryRows} that some words find. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface FoundRows extends GenericRepository<EntrySummary, UUID> {
    String FOUND = EntryRows.FILTERED + " AND id IN (SELECT hit.entry_id FROM " + EntryHits.HITS + " AS hit) ";

    @Query(FOUND + """
               AND (updated_at, id) < (CAST(:key AS timestamptz), :id)
             ORDER BY updated_at DESC, id DESC
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

    @Query(FOUND + """
               AND (updated_at, id) > (CAST(:key AS timestamptz), :id)
             ORDER BY updated_at, id
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

    @Query(FOUND + """
               AND (created_at, id) < (CAST(:key AS timestamptz), :id)
             ORDER BY created_at DESC, id DESC
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

    @Query(FOUND + """
               AND (created_at, id) > (CAST(:key AS timestamptz), :id)
             ORDER BY created_at, id
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

    @Query(FOUND + """
               AND (words.sort_key, words.entry_id) > (:key, :id)
             ORDER BY words.sort_key, words.entry_id
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

    @Query(FOUND + """
               AND (words.sort_key, words.entry_id) < (:key, :id)
             ORDER BY words.sort_key DESC, words.entry_id DESC
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
    @Query("SELECT count(*) FROM (" + FOUND + "LIMIT :most) found")
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
