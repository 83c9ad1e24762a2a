--liquibase formatted sql
--changeset linernotes:publication_live_is_shared
-- PostgreSQL takes every interval to differ from all others, and then checks foreign keys to (id, live) through the index that
-- keeps addresses free, in which "live" alone finds its rows only by walking most of it.
ALTER TABLE publication ALTER COLUMN live SET (n_distinct = 100);
ANALYZE publication;
--rollback ALTER TABLE publication ALTER COLUMN live RESET (n_distinct);
