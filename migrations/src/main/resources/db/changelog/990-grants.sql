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

    ALTER ROLE linernotes_delivery SET search_path = live;
    ALTER ROLE linernotes_delivery SET default_transaction_read_only = on;
    ALTER ROLE linernotes_delivery SET statement_timeout = '4s';
    ALTER ROLE linernotes_preview SET search_path = asof;
    ALTER ROLE linernotes_preview SET default_transaction_read_only = on;
    ALTER ROLE linernotes_preview SET statement_timeout = '4s';
    ALTER ROLE linernotes_reader SET search_path = reader;
    ALTER ROLE linernotes_reader SET statement_timeout = '4s';
END $$;
--rollback SELECT 1;
