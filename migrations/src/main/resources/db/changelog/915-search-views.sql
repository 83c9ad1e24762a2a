--liquibase formatted sql
--changeset linernotes:search_views runOnChange:true
-- By what readers find what they see.
DROP VIEW IF EXISTS live.search_document, asof.search_document;

CREATE VIEW live.search_document AS
    SELECT d.publication_id, p.entry_id, d.type, p.sort_key, d.title, d.terms
      FROM public.search_document d
      JOIN public.publication p ON p.id = d.publication_id
     WHERE NOT d.settled AND coalesce(NOT p.settled, false) AND coalesce(p.live @> now(), false) AND NOT p.withheld;

CREATE VIEW asof.search_document AS
    SELECT d.publication_id, p.entry_id, d.type, p.sort_key, d.title, d.terms
      FROM public.search_document d
      JOIN public.publication p ON p.id = d.publication_id
     WHERE p.live @> asof.at() AND NOT p.withheld;
--rollback DROP VIEW live.search_document, asof.search_document;
