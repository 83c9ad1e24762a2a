--liquibase formatted sql
--changeset linernotes:sender_hash runOnChange:true splitStatements:false
-- What stands for an address, or for what somebody typed, where it is counted or kept: the same on all nodes for a day (UTC),
-- and never to be led back once the day's key is gone. SHA-256 twice with the key in front of both, as HMAC does.
CREATE OR REPLACE FUNCTION public.sender_hash(sender text) RETURNS text
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    today date := (clock_timestamp() AT TIME ZONE 'UTC')::date;
    key   bytea;
BEGIN
    SELECT secret INTO key FROM public.address_key WHERE day = today;
    IF key IS NULL THEN
        INSERT INTO public.address_key (day, secret)
        VALUES (today, uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()))
        ON CONFLICT (day) DO NOTHING;
        DELETE FROM public.address_key WHERE day NOT BETWEEN today - 30 AND today;
        SELECT secret INTO key FROM public.address_key WHERE day = today;
    END IF;
    RETURN encode(sha256(key || sha256(key || convert_to(sender, 'UTF8'))), 'hex');
END $$;
--rollback DROP FUNCTION public.sender_hash(text);
