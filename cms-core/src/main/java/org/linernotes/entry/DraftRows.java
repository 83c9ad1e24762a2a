package org.linernotes.entry;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Entries, revisions and their references as commands write them; many rows a statement, sent as one JSON document. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface DraftRows extends GenericRepository<Entry, UUID> {
    @Query("SELECT uuidv7() FROM generate_series(1, :count)")
    List<UUID> newIds(int count);

    @Query("SELECT clock_timestamp()")
    Instant now();

    @Query("""
            SELECT id, type, state, slug
              FROM entry
             WHERE id = ANY(CAST(:ids AS uuid[]))""")
    List<Target> findTargets(@TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> ids);

    /** Whom the heads of entries refer to. */
    @Query("SELECT DISTINCT target_id FROM draft_reference WHERE entry_id = :entryId")
    List<UUID> findReferred(UUID entryId);

    @Query(value = """
            INSERT INTO entry (id, type, title, sort_title, slug, created_by, created_at, updated_by, updated_at, commanded_at)
            SELECT entry_id, type, title, sort_title, slug, :author, :at, :author, :at, :at
              FROM jsonb_to_recordset(CAST(:drafts AS jsonb)) AS draft (
                   entry_id uuid, type text, title text, sort_title text, slug text)""", readOnly = false)
    int addEntries(String drafts, UUID author, Instant at);

    @Query(value = """
            INSERT INTO revision (id, entry_id, number, kind, base_revision_id, content, content_hash, title, slug,
                                  author_id, created_at)
            SELECT revision_id, entry_id, number, :kind, (SELECT head_revision_id FROM entry WHERE id = entry_id),
                   content, content_hash, title, slug, :author, :at
              FROM jsonb_to_recordset(CAST(:drafts AS jsonb)) AS draft (
                   entry_id uuid, revision_id uuid, number int, content jsonb, content_hash text, title text, slug text)""", readOnly = false)
    int addRevisions(String drafts, UUID author, Instant at, RevisionKind kind);

    @Query(value = """
            UPDATE entry
               SET head_revision_id = draft.revision_id, title = draft.title, sort_title = draft.sort_title,
                   slug = draft.slug, updated_by = :author, updated_at = :at
              FROM jsonb_to_recordset(CAST(:drafts AS jsonb)) AS draft (
                   entry_id uuid, revision_id uuid, title text, sort_title text, slug text)
             WHERE entry.id = draft.entry_id""", readOnly = false)
    int moveHeads(String drafts, UUID author, Instant at);

    @Query(value = "DELETE FROM draft_reference WHERE entry_id = ANY(CAST(:entryIds AS uuid[]))", readOnly = false)
    int removeReferences(@TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> entryIds);

    @Query(value = """
            INSERT INTO draft_reference (entry_id, field, position, role, target_id, required)
            SELECT entry_id, field, position, role, target_id, required
              FROM jsonb_to_recordset(CAST(:references AS jsonb)) AS added (
                   entry_id uuid, field text, position int, role text, target_id uuid, required boolean)""", readOnly = false)
    int addReferences(String references);

    @Query("""
            SELECT owner.part_id, owner.entry_id, e.title AS entry_title
              FROM part_owner owner
              JOIN entry e ON e.id = owner.entry_id
             WHERE owner.part_id = ANY(CAST(:partIds AS uuid[]))""")
    List<PartOwner> findPartOwners(@TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> partIds);

    @Query(value = """
            INSERT INTO part_owner (part_id, kind, entry_id)
            SELECT part_id, kind, entry_id
              FROM jsonb_to_recordset(CAST(:parts AS jsonb)) AS added (part_id uuid, kind text, entry_id uuid)
             WHERE NOT EXISTS (SELECT FROM part_owner owner
                                WHERE owner.part_id = added.part_id AND owner.entry_id = added.entry_id)""", readOnly = false)
    int addPartOwners(String parts);

    /** The entry that a part belongs to. */
    @Introspected
    record PartOwner(UUID partId, UUID entryId, String entryTitle) {}

    /** Each entry has words from the moment on when it is added. */
    @Query(value = """
            UPDATE entry_words
               SET sort_key = worded.sort_key, name_key = worded.name_key, title = worded.title, names = worded.names,
                   projected_as = worded.projected_as
              FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS worded (
                   entry_id uuid, sort_key text, name_key text, title text, names text, projected_as text)
             WHERE entry_words.entry_id = worded.entry_id""", readOnly = false)
    int setWords(String rows);

    /** The entries whose words another model made. */
    @Query("""
            SELECT entry_id
              FROM entry_words
             WHERE entry_id > :after AND projected_as IS DISTINCT FROM :key
             ORDER BY entry_id
             LIMIT :most""")
    List<UUID> findOutdatedWords(UUID after, String key, int most);

    @Query("SELECT count(*) FROM entry_words WHERE projected_as IS DISTINCT FROM :key")
    long countOutdatedWords(String key);

    /** Those that no command holds, locked until the transaction ends. */
    @Query("""
            SELECT id
              FROM entry
             WHERE id = ANY(CAST(:ids AS uuid[])) AND state <> 'PURGED'
             ORDER BY id
               FOR SHARE SKIP LOCKED""")
    List<UUID> lockFree(@TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> ids);
}
