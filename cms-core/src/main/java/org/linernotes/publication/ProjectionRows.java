package org.linernotes.publication;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The publications whose derived rows come from another content model than today's. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ProjectionRows extends GenericRepository<RevisionRow, UUID> {
    @Query("""
            SELECT id
              FROM publication
              LEFT JOIN search_document found ON found.publication_id = id
             WHERE id > :after AND publication.settled = :settled AND content IS NOT NULL
               AND found.projected_as IS DISTINCT FROM :key
             ORDER BY id
             LIMIT :most""")
    List<UUID> findOutdated(UUID after, boolean settled, String key, int most);

    @Query("""
            SELECT count(*)
              FROM publication
              LEFT JOIN search_document found ON found.publication_id = id
             WHERE publication.settled = :settled AND content IS NOT NULL AND found.projected_as IS DISTINCT FROM :key""")
    long countOutdated(boolean settled, String key);

    /** Those of them that are still outdated, locked against commands and other nodes until the transaction ends. */
    @Query("""
            SELECT revision.id, publication.id AS publication_id, revision.entry_id, publication.type,
                   CAST(revision.content AS text) AS content, content_hash
              FROM publication
              JOIN revision ON revision.id = publication.revision_id
              LEFT JOIN search_document found ON found.publication_id = publication.id
             WHERE publication.id = ANY(CAST(:ids AS uuid[])) AND found.projected_as IS DISTINCT FROM :key
             ORDER BY publication.id
               FOR UPDATE OF publication""")
    List<RevisionRow> lock(@TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> ids, String key);

    @Query(value = """
            WITH gone AS (SELECT CAST(unnest(CAST(:ids AS text[])) AS uuid) AS id),
                 value  AS (DELETE FROM publication_value USING gone WHERE publication_id = gone.id),
                 part   AS (DELETE FROM part              USING gone WHERE publication_id = gone.id),
                 called AS (DELETE FROM external_id       USING gone WHERE publication_id = gone.id),
                 rank   AS (DELETE FROM publication_rank  USING gone WHERE publication_id = gone.id)
            DELETE FROM search_document USING gone WHERE publication_id = gone.id""", readOnly = false)
    int forget(@TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> ids);

    @Query(value = """
            UPDATE publication
               SET sort_key = listed.sort_key, unlisted = listed.unlisted
              FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS listed (
                   id uuid, sort_key text, unlisted boolean)
             WHERE publication.id = listed.id
               AND (publication.sort_key, publication.unlisted) IS DISTINCT FROM (listed.sort_key, listed.unlisted)""", readOnly = false)
    int list(String rows);

    /** Says whose the parts are that are nobody's yet. */
    @Query(value = """
            INSERT INTO part_owner (part_id, kind, entry_id)
            SELECT DISTINCT part_id, kind, entry_id
              FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS listed (publication_id uuid, part_id uuid, kind text)
              JOIN publication ON publication.id = listed.publication_id
                ON CONFLICT (part_id) DO NOTHING""", readOnly = false)
    int own(String rows);
}
