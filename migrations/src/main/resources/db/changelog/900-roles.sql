--liquibase formatted sql
--changeset linernotes:roles runOnChange:true runAlways:true splitStatements:false
-- Roles belong to the cluster and may be there already; their passwords are set by the node that starts.
DO $$
DECLARE
    name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['linernotes_delivery', 'linernotes_preview', 'linernotes_reader'] LOOP
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name) THEN
            EXECUTE format('CREATE ROLE %I LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOINHERIT NOREPLICATION NOBYPASSRLS', name);
        END IF;
    END LOOP;
END $$;
--rollback SELECT 1;
