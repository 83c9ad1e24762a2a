--liquibase formatted sql
--changeset linernotes:import_run_removed_places
-- A whole week in a file replaces the week; what stood there and is not in the file is counted.
ALTER TABLE import_run ADD COLUMN removed_places int NOT NULL DEFAULT 0;
--rollback ALTER TABLE import_run DROP COLUMN removed_places;
