--liquibase formatted sql
--changeset linernotes:entry_namesake
-- Artists whose names differ by case alone must say what tells them apart.
CREATE INDEX entry_namesake ON entry (lower(title)) WHERE type = 'Artist';
--rollback DROP INDEX entry_namesake;
