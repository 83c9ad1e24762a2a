package org.linernotes.publication;

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
import org.jspecify.annotations.Nullable;

/** What would be wrong for readers if a command ended here; its members' intervals are written already. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface LiveChecks extends GenericRepository<Interval, UUID> {
    /** How many that need members are listed at most. */
    int DEPENDENTS = 100;

    /** Each span in which a member needs an entry that is not live then. */
    @Query("""
            SELECT p.entry_id, p.title, r.field, target.title AS target_title,
                   lower(span) AS missing_from, upper(span) AS missing_until
              FROM entry
              JOIN publication p ON p.entry_id = entry.id
                                AND (p.live_until IS NULL OR p.live_until > entry.commanded_at)
              JOIN reference r ON r.publication_id = p.id AND r.required
              JOIN entry target ON target.id = r.target_id
             CROSS JOIN LATERAL (
                   SELECT range_agg(live) AS live FROM publication
                    WHERE entry_id = r.target_id AND live && p.live) AS provided
             CROSS JOIN LATERAL unnest(CAST(p.live AS tstzmultirange) - coalesce(provided.live, '{}')) AS span
             WHERE entry.id = ANY(CAST(:members AS uuid[]))
             ORDER BY p.title, target.title, missing_from""")
    List<MissingTarget> findMissingTargets(@TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> members);

    /** Who else needs a member at an instant at which it is not live; the first hundred, with the number of all. */
    @Query("""
            SELECT member.id AS entry_id, member.title, p.entry_id AS dependent_id, max(p.title) AS dependent_title,
                   min(lower(CAST(r.live AS tstzmultirange) - coalesce(provided.live, '{}'))) AS missing_from,
                   count(*) OVER (PARTITION BY member.id) AS total
              FROM entry member
             CROSS JOIN LATERAL (SELECT range_agg(live) AS live FROM publication WHERE entry_id = member.id) AS provided
              JOIN reference r ON r.required_target_id = member.id AND NOT r.live <@ coalesce(provided.live, '{}')
              JOIN publication p ON p.id = r.publication_id
             WHERE member.id = ANY(CAST(:members AS uuid[])) AND p.entry_id <> ALL(CAST(:members AS uuid[]))
             GROUP BY member.id, member.title, p.entry_id
             ORDER BY max(p.sort_title), p.entry_id
             LIMIT 100""")
    List<Dependent> findDependents(@TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> members);

    /** Each address of a member that belongs to another entry meanwhile. */
    @Query("""
            SELECT p.entry_id, p.title, p.slug, other.title AS owner_title,
                   lower(p.live * other.live) AS taken_from, upper(p.live * other.live) AS taken_until
              FROM entry
              JOIN publication p ON p.entry_id = entry.id
                                AND (p.live_until IS NULL OR p.live_until > entry.commanded_at)
              JOIN publication other ON other.type = p.type AND other.slug = p.slug
                                    AND other.entry_id <> p.entry_id AND other.live && p.live
             WHERE entry.id = ANY(CAST(:members AS uuid[]))
             ORDER BY p.title, taken_from""")
    List<TakenAddress> findTakenAddresses(@TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> members);

    /** Each external id of a member that another entry of its type has meanwhile. */
    @Query("""
            SELECT p.entry_id, p.title, mine.scheme, mine.value, owner.title AS owner_title,
                   lower(p.live * owner.live) AS taken_from, upper(p.live * owner.live) AS taken_until
              FROM entry
              JOIN publication p ON p.entry_id = entry.id
                                AND (p.live_until IS NULL OR p.live_until > entry.commanded_at)
              JOIN external_id mine ON mine.publication_id = p.id AND mine.unique_key IS NOT NULL
              JOIN external_id other ON other.unique_key = mine.unique_key AND other.live && mine.live
                                    AND other.publication_id <> mine.publication_id
              JOIN publication owner ON owner.id = other.publication_id AND owner.entry_id <> p.entry_id
             WHERE entry.id = ANY(CAST(:members AS uuid[]))
             ORDER BY p.title, mine.scheme, mine.value, taken_from""")
    List<TakenExternalId> findTakenExternalIds(@TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> members);

    @Introspected
    record MissingTarget(
            UUID entryId,
            String title,
            String field,
            String targetTitle,
            Instant missingFrom,
            @Nullable Instant missingUntil) {}

    @Introspected
    record Dependent(
            UUID entryId, String title, UUID dependentId, String dependentTitle, Instant missingFrom, long total) {}

    @Introspected
    record TakenAddress(
            UUID entryId,
            String title,
            String slug,
            String ownerTitle,
            Instant takenFrom,
            @Nullable Instant takenUntil) {}

    @Introspected
    record TakenExternalId(
            UUID entryId,
            String title,
            String scheme,
            String value,
            String ownerTitle,
            Instant takenFrom,
            @Nullable Instant takenUntil) {}
}
