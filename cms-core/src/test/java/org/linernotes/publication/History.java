package org.linernotes.publication;

import static java.util.stream.Collectors.joining;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Asks the tables for whatever must never be there, past and future included, without the constraints' help. */
@Singleton
final class History {
    private final Encyclopedia given;

    History(Encyclopedia given) {
        this.given = given;
    }

    List<String> overlaps(List<UUID> nodes) {
        return given.column("""
                SELECT format('%s and %s of %s', a.live, b.live, a.title)
                  FROM publication a
                  JOIN publication b ON b.id > a.id AND b.live && a.live
                                    AND (b.entry_id = a.entry_id OR b.type = a.type AND b.slug = a.slug)
                 WHERE a.entry_id = ANY(CAST(? AS uuid[]))""", array(nodes));
    }

    /** Each instant at which something begins or ends is looked at, and whatever is live then. */
    List<String> danglingReferences(List<UUID> nodes) {
        return given.column("""
                SELECT format('%s needs %s at %s', p.title, r.target_id, boundary.at)
                  FROM reference r
                  JOIN publication p ON p.id = r.publication_id
                 CROSS JOIN LATERAL (
                       SELECT p.live_from AS at
                       UNION SELECT target.live_until FROM publication target WHERE target.entry_id = r.target_id) AS boundary
                 WHERE r.required AND p.entry_id = ANY(CAST(? AS uuid[])) AND p.live @> boundary.at
                   AND NOT EXISTS (SELECT FROM publication target
                                    WHERE target.entry_id = r.target_id AND target.live @> boundary.at)""", array(nodes));
    }

    List<String> unapproved(List<UUID> nodes) {
        return given.column("""
                SELECT p.title
                  FROM publication p
                  JOIN revision ON revision.id = p.revision_id
                 WHERE p.entry_id = ANY(CAST(? AS uuid[])) AND NOT EXISTS (
                       SELECT FROM decision
                        WHERE decision.revision_id = p.revision_id AND kind = 'APPROVE'
                          AND decision.content_hash = revision.content_hash AND decided_by <> author_id)""", array(nodes));
    }

    List<String> boundariesNotAnnouncedOnce(List<UUID> nodes) {
        return given.column("""
                WITH node AS (
                    SELECT unnest(CAST(? AS uuid[])) AS id
                ), boundary AS (
                    SELECT id, 'ENTRY_PUBLISHED' AS kind, live_from AS at FROM publication WHERE entry_id IN (SELECT id FROM node)
                    UNION ALL
                    SELECT id, 'ENTRY_UNPUBLISHED', live_until
                      FROM publication
                     WHERE entry_id IN (SELECT id FROM node) AND live_until IS NOT NULL AND ended_by <> 'REPLACED'
                ), message AS (
                    SELECT publication_id AS id, kind, due_at AS at
                      FROM outbox
                     WHERE entry_id IN (SELECT id FROM node) AND publication_id IS NOT NULL
                )
                (SELECT 'missing ' || boundary::text FROM boundary WHERE (id, kind, at) NOT IN (SELECT id, kind, at FROM message))
                UNION ALL
                (SELECT 'too many ' || message::text FROM message GROUP BY message, id, kind, at
                 HAVING count(*) > 1 OR (id, kind, at) NOT IN (SELECT id, kind, at FROM boundary))""", array(nodes));
    }

    private static String array(List<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(joining(",", "{", "}"));
    }
}
