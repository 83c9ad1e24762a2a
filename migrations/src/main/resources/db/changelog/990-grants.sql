--liquibase formatted sql
--changeset linernotes:grants runAlways:true runOnChange:true splitStatements:false
DO $$
DECLARE
    name text;
BEGIN
    EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
    REVOKE ALL ON SCHEMA public, live, asof, reader FROM PUBLIC;
    REVOKE ALL ON ALL FUNCTIONS IN SCHEMA live, asof, reader FROM PUBLIC;
    FOREACH name IN ARRAY ARRAY['linernotes_delivery', 'linernotes_preview', 'linernotes_reader'] LOOP
        EXECUTE format('GRANT CONNECT ON DATABASE %I TO %I', current_database(), name);
        EXECUTE format('REVOKE ALL ON ALL TABLES IN SCHEMA public, live, asof FROM %I', name);
    END LOOP;

    GRANT USAGE ON SCHEMA live TO linernotes_delivery;
    GRANT SELECT ON ALL TABLES IN SCHEMA live TO linernotes_delivery;

    GRANT USAGE ON SCHEMA asof TO linernotes_preview;
    GRANT SELECT ON ALL TABLES IN SCHEMA asof TO linernotes_preview;
    GRANT EXECUTE ON FUNCTION asof.at() TO linernotes_preview;

    GRANT USAGE ON SCHEMA reader TO linernotes_reader;
    GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA reader TO linernotes_reader;
END $$;
--rollback SELECT 1;

--changeset linernotes:role_settings runAlways:true runOnChange:true splitStatements:false
-- A role may change its own settings, so every start looks; an account that may not alter roles must find them right.
DO $$
DECLARE
    name     text;
    setting  text;
    settings text[];
BEGIN
    FOR name, settings IN VALUES
        ('linernotes_delivery', ARRAY['search_path=live', 'default_transaction_read_only=on', 'statement_timeout=4s']),
        ('linernotes_preview', ARRAY['search_path=asof', 'default_transaction_read_only=on', 'statement_timeout=4s']),
        ('linernotes_reader', ARRAY['search_path=reader', 'statement_timeout=4s'])
    LOOP
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name AND rolconfig @> settings) THEN
            FOREACH setting IN ARRAY settings LOOP
                EXECUTE format('ALTER ROLE %I SET %I = %L', name, split_part(setting, '=', 1), split_part(setting, '=', 2));
            END LOOP;
        END IF;
    END LOOP;
END $$;
--rollback SELECT 1;

--changeset linernotes:public_rights runAlways:true runOnChange:true splitStatements:false
-- Large objects, locks that others wait for, sleep, and the cluster's other databases are open to everybody by default. Only
-- a superuser can close them, as the embedded server's owner is. Nobody can keep a role from setting its own statement_timeout
-- to something else; a read's transaction is rolled back at its end, and what was set in it with it.
DO $$
DECLARE
    routine regprocedure;
    other   text;
BEGIN
    IF NOT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) THEN
        RETURN;
    END IF;
    FOR routine IN
        SELECT oid FROM pg_proc
         WHERE pronamespace = 'pg_catalog'::regnamespace
           AND (proname LIKE 'lo\_%' OR proname IN ('loread', 'lowrite', 'pg_sleep', 'pg_sleep_for', 'pg_sleep_until') OR proname LIKE 'pg\_%advisory%')
    LOOP
        EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', routine);
    END LOOP;
    FOR other IN SELECT datname FROM pg_database WHERE datname IN ('postgres', 'template1') LOOP
        EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', other);
    END LOOP;
END $$;
--rollback SELECT 1;
