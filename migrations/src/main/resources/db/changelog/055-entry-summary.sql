--liquibase formatted sql
--changeset linernotes:entry_summary runOnChange:true
-- An entry as lists of editors show it. What is scheduled leaves no work from its instant on, though nothing runs then. "ends_at" is the end of the last interval, whatever replaces what before it.
-- What of the history a column needs is asked for in the column itself, so that counts and filters that do not name it read none of it.
CREATE OR REPLACE VIEW entry_summary AS
    SELECT e.id, e.type, e.title, e.sort_title, e.slug, e.head_revision_id,
           CASE WHEN EXISTS (SELECT FROM publication p
                              WHERE p.entry_id = e.id AND p.revision_id = e.head_revision_id AND p.live_from <= now())
                THEN 'CLEAN' ELSE e.work END AS work,
           CASE WHEN e.state <> 'ACTIVE' THEN e.state
                WHEN EXISTS (SELECT FROM publication p
                              WHERE p.entry_id = e.id AND NOT p.settled AND coalesce(p.live @> now(), false)) THEN 'LIVE'
                WHEN EXISTS (SELECT FROM publication p
                              WHERE p.entry_id = e.id AND p.live_until <= now()) THEN 'UNPUBLISHED'
                ELSE 'NEVER' END AS publication,
           coalesce((SELECT p.ended_by FROM publication p
                      WHERE p.entry_id = e.id AND p.live_from <= now()
                      ORDER BY p.live_from DESC LIMIT 1) = 'EXPIRED'
                    AND NOT EXISTS (SELECT FROM publication p
                                     WHERE p.entry_id = e.id AND NOT p.settled AND coalesce(p.live @> now(), false)),
                    false) AS expired,
           (SELECT min(p.live_from) FROM publication p
             WHERE p.entry_id = e.id AND p.live_from > now()) AS scheduled_at,
           (SELECT p.live_until FROM publication p
             WHERE p.entry_id = e.id AND (p.live_until IS NULL OR p.live_until > now())
             ORDER BY p.live_from DESC LIMIT 1) AS ends_at,
           e.withheld_since IS NOT NULL AS withheld,
           e.created_at, e.created_by, e.updated_at, e.updated_by, editor.name AS updated_by_name
      FROM entry e
      LEFT JOIN account editor ON editor.id = e.updated_by
     WHERE e.state <> 'PURGED';
--rollback DROP VIEW entry_summary;
