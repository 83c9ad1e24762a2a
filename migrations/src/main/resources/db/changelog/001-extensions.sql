--liquibase formatted sql
--changeset linernotes:extensions
CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;
--rollback SELECT 1;

--changeset linernotes:schemas
CREATE SCHEMA live;
CREATE SCHEMA asof;
CREATE SCHEMA reader;
--rollback DROP SCHEMA reader; DROP SCHEMA asof; DROP SCHEMA live;
