--liquibase formatted sql
--changeset linernotes:asof_instant runOnChange:true splitStatements:false
CREATE OR REPLACE FUNCTION asof.at() RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE
    RETURN coalesce(nullif(current_setting('linernotes.at', true), '')::timestamptz, now());
--rollback DROP FUNCTION asof.at();

--changeset linernotes:views runOnChange:true
-- The two schemas hold the same views; only the instant differs. Plain views on purpose: security_barrier and row-level
-- security cost two orders of magnitude, and what they would stop besides is stopped by never assembling SQL from input.
DROP VIEW IF EXISTS live.former_address, live.external_id, live.part, live.publication_rank, live.publication_value, live.reference, live.publication;
DROP VIEW IF EXISTS asof.former_address, asof.external_id, asof.part, asof.publication_rank, asof.publication_value, asof.reference, asof.publication;

-- "coalesce(live @> now(), false)" says no more than "live @> now()", but no index and no statistic knows it (see ADR 28): the
-- planner leaves the index of intervals alone, which holds the whole history, and takes one half for live. Else it takes the
-- part of the history that is live, which is small, also of what is not settled, of which nearly all is live.
-- "coalesce(NOT settled, false)" is for publication_present, which is read by the ids of rows beside a publication, and is
-- estimated likewise; "NOT settled" is for the indexes by entry and by type.
--
-- published_at is written so that only the index by entry and beginning serves, of which it reads one row, not a row a version.
CREATE VIEW live.publication AS
    SELECT id, entry_id, type, slug, title, sort_title, sort_key, unlisted, content, content_changed_at, live_from, live_until,
           (SELECT first.live_from
              FROM public.publication first
             WHERE (first.entry_id, first.live_from) >= (publication.entry_id, timestamptz '-infinity')
             ORDER BY first.entry_id, first.live_from
             LIMIT 1) AS published_at
      FROM public.publication
     WHERE NOT settled AND coalesce(live @> now(), false) AND NOT withheld;

CREATE VIEW asof.publication AS
    SELECT id, entry_id, type, slug, title, sort_title, sort_key, unlisted, content, content_changed_at, live_from, live_until,
           (SELECT first.live_from
              FROM public.publication first
             WHERE (first.entry_id, first.live_from) >= (publication.entry_id, timestamptz '-infinity')
             ORDER BY first.entry_id, first.live_from
             LIMIT 1) AS published_at
      FROM public.publication
     WHERE live @> asof.at() AND NOT withheld;

CREATE VIEW live.reference AS
    SELECT r.publication_id, p.entry_id, p.type, r.field, r.position, r.role, r.target_id, r.required
      FROM public.reference r
      JOIN public.publication p ON p.id = r.publication_id
     WHERE NOT r.settled AND NOT p.settled AND coalesce(NOT p.settled, false) AND coalesce(p.live @> now(), false) AND NOT p.withheld;

CREATE VIEW asof.reference AS
    SELECT r.publication_id, p.entry_id, p.type, r.field, r.position, r.role, r.target_id, r.required
      FROM public.reference r
      JOIN public.publication p ON p.id = r.publication_id
     WHERE p.live @> asof.at() AND NOT p.withheld;

CREATE VIEW live.publication_value AS
    SELECT v.publication_id, p.entry_id, v.type, v.field, v.item, v.text, v.whole, v.day, v.month_day
      FROM public.publication_value v
      JOIN public.publication p ON p.id = v.publication_id
     WHERE NOT v.settled AND NOT p.settled AND coalesce(p.live @> now(), false) AND NOT p.withheld;

CREATE VIEW asof.publication_value AS
    SELECT v.publication_id, p.entry_id, v.type, v.field, v.item, v.text, v.whole, v.day, v.month_day
      FROM public.publication_value v
      JOIN public.publication p ON p.id = v.publication_id
     WHERE p.live @> asof.at() AND NOT p.withheld;

CREATE VIEW live.part AS
    SELECT t.part_id, t.kind, p.entry_id
      FROM public.part t
      JOIN public.publication p ON p.id = t.publication_id
     WHERE NOT t.settled AND NOT p.settled AND coalesce(p.live @> now(), false) AND NOT p.withheld;

CREATE VIEW asof.part AS
    SELECT t.part_id, t.kind, p.entry_id
      FROM public.part t
      JOIN public.publication p ON p.id = t.publication_id
     WHERE p.live @> asof.at() AND NOT p.withheld;

CREATE VIEW live.external_id AS
    SELECT x.type, x.scheme, x.value, p.entry_id
      FROM public.external_id x
      JOIN public.publication p ON p.id = x.publication_id
     WHERE NOT x.settled AND NOT p.settled AND coalesce(p.live @> now(), false) AND NOT p.withheld;

CREATE VIEW asof.external_id AS
    SELECT x.type, x.scheme, x.value, p.entry_id
      FROM public.external_id x
      JOIN public.publication p ON p.id = x.publication_id
     WHERE p.live @> asof.at() AND NOT p.withheld;

CREATE VIEW live.publication_rank AS
    SELECT o.publication_id, o.entry_id, o.type, o.field, o.descending, o.scope, o.within, o.rank, o.sort_key
      FROM public.publication_rank o
      JOIN public.publication p ON p.id = o.publication_id
     WHERE NOT o.settled AND coalesce(NOT p.settled, false) AND coalesce(p.live @> now(), false) AND NOT p.withheld;

CREATE VIEW asof.publication_rank AS
    SELECT o.publication_id, o.entry_id, o.type, o.field, o.descending, o.scope, o.within, o.rank, o.sort_key
      FROM public.publication_rank o
      JOIN public.publication p ON p.id = o.publication_id
     WHERE p.live @> asof.at() AND NOT p.withheld;

-- Each address that was ever live, with its latest owner. status 301: ask for the owner's present address (none: not
-- found); 410: gone; 451: withheld for a legal reason. The owner is named only where readers may be led to it.
CREATE VIEW live.former_address AS
    SELECT DISTINCT ON (p.type, p.slug) p.type, p.slug,
           CASE WHEN e.withheld_legal AND e.withheld_since IS NOT NULL THEN 451
                WHEN e.withheld_since IS NOT NULL OR e.state IN ('TRASHED', 'PURGED') THEN 410
                ELSE 301 END AS status,
           CASE WHEN e.withheld_since IS NULL AND e.state NOT IN ('TRASHED', 'PURGED')
                THEN coalesce(e.merged_into, e.id) END AS entry_id
      FROM public.publication p
      JOIN public.entry e ON e.id = p.entry_id
     WHERE p.slug IS NOT NULL AND lower(p.live) <= now()
     ORDER BY p.type, p.slug, lower(p.live) DESC;

CREATE VIEW asof.former_address AS
    SELECT DISTINCT ON (p.type, p.slug) p.type, p.slug,
           CASE WHEN e.withheld_legal AND e.withheld_since IS NOT NULL THEN 451
                WHEN e.withheld_since IS NOT NULL OR e.state IN ('TRASHED', 'PURGED') THEN 410
                ELSE 301 END AS status,
           CASE WHEN e.withheld_since IS NULL AND e.state NOT IN ('TRASHED', 'PURGED')
                THEN coalesce(e.merged_into, e.id) END AS entry_id
      FROM public.publication p
      JOIN public.entry e ON e.id = p.entry_id
     WHERE p.slug IS NOT NULL AND lower(p.live) <= asof.at()
     ORDER BY p.type, p.slug, lower(p.live) DESC;
--rollback DROP VIEW live.former_address, live.external_id, live.part, live.publication_rank, live.publication_value, live.reference, live.publication; DROP VIEW asof.former_address, asof.external_id, asof.part, asof.publication_rank, asof.publication_value, asof.reference, asof.publication;
