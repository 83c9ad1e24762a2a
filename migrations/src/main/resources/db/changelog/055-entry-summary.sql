--liquibase formatted sql
--changeset linernotes:entry_summary runOnChange:true
-- An entry as lists of editors show it. What is scheduled leaves no work from its instant on, though nothing runs then. "ends_at" is the end of the last interval, whatever replaces what before it.
CREATE OR REPLACE VIEW entry_summary AS
    SELECT e.id, e.type, e.title, e.sort_title, e.slug, e.head_revision_id,
           CASE WHEN EXISTS (SELECT FROM publication p
                              WHERE p.entry_id = e.id AND p.revision_id = e.head_revision_id AND p.live_from <= now())
                THEN 'CLEAN' ELSE e.work END AS work,
           CASE WHEN e.state <> 'ACTIVE' THEN e.state
                WHEN present.entry_id IS NOT NULL THEN 'LIVE'
                WHEN past.ended_by IS NOT NULL THEN 'UNPUBLISHED'
                ELSE 'NEVER' END AS publication,
           coalesce(past.ended_by = 'EXPIRED' AND present.entry_id IS NULL, false) AS expired,
           coming.scheduled_at,
           last.live_until AS ends_at,
           e.withheld_since IS NOT NULL AS withheld,
           e.created_at, e.created_by, e.updated_at, e.updated_by, editor.name AS updated_by_name
      FROM entry e
      JOIN account editor ON editor.id = e.updated_by
      LEFT JOIN LATERAL (SELECT p.entry_id FROM publication p
                          WHERE p.entry_id = e.id AND p.live @> now()) present ON true
      LEFT JOIN LATERAL (SELECT p.ended_by FROM publication p
                          WHERE p.entry_id = e.id AND p.live_until <= now()
                          ORDER BY p.live_from DESC LIMIT 1) past ON true
      LEFT JOIN LATERAL (SELECT min(p.live_from) AS scheduled_at FROM publication p
                          WHERE p.entry_id = e.id AND p.live_from > now()) coming ON true
      LEFT JOIN LATERAL (SELECT p.live_until FROM publication p
                          WHERE p.entry_id = e.id AND (p.live_until IS NULL OR p.live_until > now())
                          ORDER BY p.live_from DESC LIMIT 1) last ON true
     WHERE e.state <> 'PURGED';
--rollback DROP VIEW entry_summary;
