--liquibase formatted sql
--changeset linernotes:setting
CREATE TABLE setting (
    name  text  PRIMARY KEY,
    value jsonb NOT NULL
);
--rollback DROP TABLE setting;

--changeset linernotes:is_demo
-- Whether the mark of a demo database is set. Demo accounts and tokens work only while it is.
CREATE FUNCTION is_demo() RETURNS boolean LANGUAGE sql STABLE
    RETURN EXISTS (SELECT FROM setting WHERE name = 'demo' AND value = 'true'::jsonb);
--rollback DROP FUNCTION is_demo();
