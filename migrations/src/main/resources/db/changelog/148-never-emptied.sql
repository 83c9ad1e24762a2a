--liquibase formatted sql
--changeset linernotes:never_emptied splitStatements:false
-- TRUNCATE fires no trigger of rows, so what never changes or never goes needs one of its own.
CREATE FUNCTION is_never_emptied() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'table % is never emptied', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
DO $$
DECLARE
    name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['journal', 'revision', 'decision', 'publication', 'reference', 'comment_decision'] LOOP
        EXECUTE format('CREATE TRIGGER is_never_emptied BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION is_never_emptied()', name);
    END LOOP;
END $$;
--rollback DROP FUNCTION is_never_emptied() CASCADE;
