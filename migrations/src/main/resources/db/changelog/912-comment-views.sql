--liquibase formatted sql
--changeset linernotes:comment_views runOnChange:true
-- The one rule of who sees which comment: it is visible while everything that it answers is visible or was taken back by
-- its author. Of one that was taken back or erased its place remains as long as there are visible answers below it.
DROP VIEW IF EXISTS live.comment, asof.comment;
DROP VIEW IF EXISTS public.shown_comment;

CREATE VIEW public.shown_comment AS
    SELECT c.id, c.entry_id, c.parent_id,
           CASE WHEN c.state IN ('WITHDRAWN', 'ERASED') THEN '' ELSE c.author_name END AS author_name,
           CASE WHEN c.state NOT IN ('WITHDRAWN', 'ERASED') THEN c.author_place END AS author_place,
           CASE WHEN c.state IN ('WITHDRAWN', 'ERASED') THEN '' ELSE r.body END AS body,
           c.featured AND c.state NOT IN ('WITHDRAWN', 'ERASED') AS featured,
           c.posted_at,
           c.state IN ('WITHDRAWN', 'ERASED') AS tombstone,
           cardinality(c.ancestors) AS depth
      FROM public.comment c
      LEFT JOIN public.comment_revision r ON r.id = c.visible_revision_id
     WHERE c.state IN ('PUBLISHED', 'APPROVED', 'WITHDRAWN', 'ERASED')
       AND NOT EXISTS (SELECT FROM public.comment above
                        WHERE above.id = ANY(c.ancestors) AND above.state IN ('PENDING', 'REJECTED', 'SPAM'))
       AND (c.state IN ('PUBLISHED', 'APPROVED')
            OR EXISTS (SELECT FROM public.comment below
                        WHERE below.ancestors @> ARRAY[c.id] AND below.ancestors <> '{}'
                          AND below.state IN ('PUBLISHED', 'APPROVED')
                          AND NOT EXISTS (SELECT FROM public.comment above
                                           WHERE above.id = ANY(below.ancestors)
                                             AND above.state IN ('PENDING', 'REJECTED', 'SPAM'))));

CREATE VIEW live.comment AS
    SELECT c.id, c.entry_id, c.parent_id, c.author_name, c.author_place, c.body, c.featured, c.posted_at, c.tombstone, c.depth
      FROM public.shown_comment c
     WHERE EXISTS (SELECT FROM public.publication p
                    WHERE p.entry_id = c.entry_id AND NOT p.settled AND coalesce(p.live @> now(), false) AND NOT p.withheld
                      AND coalesce(p.content ->> 'commentsPolicy', 'OPEN') <> 'HIDDEN');

CREATE VIEW asof.comment AS
    SELECT c.id, c.entry_id, c.parent_id, c.author_name, c.author_place, c.body, c.featured, c.posted_at, c.tombstone, c.depth
      FROM public.shown_comment c
     WHERE EXISTS (SELECT FROM public.publication p
                    WHERE p.entry_id = c.entry_id AND p.live @> asof.at() AND NOT p.withheld
                      AND coalesce(p.content ->> 'commentsPolicy', 'OPEN') <> 'HIDDEN');
--rollback DROP VIEW live.comment, asof.comment; DROP VIEW public.shown_comment;
