--liquibase formatted sql
--changeset linernotes:submit_suggestion runOnChange:true splitStatements:false
-- What an anonymous reader can tell the editors about an entry of the given types, or about a fact. Answers a word if it
-- was not taken. A repeat of the same words with the same client mutation id is taken once.
CREATE OR REPLACE FUNCTION reader.submit_suggestion(
    target uuid, fact uuid, kind text, body text, source_url text, name text, place text, email text, mutation_id text,
    sender text, types text[],
    OUT refusal text, OUT retry_seconds int)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    instant timestamptz := clock_timestamp();
    key     uuid        := md5(jsonb_build_array(mutation_id, fact, submit_suggestion.kind, submit_suggestion.body,
                                                 submit_suggestion.source_url, submit_suggestion.name,
                                                 submit_suggestion.place, submit_suggestion.email)::text)::uuid;
    known   boolean     := EXISTS (SELECT FROM public.suggestion s WHERE s.entry_id = target AND s.request_key = key);
BEGIN
    retry_seconds := public.count_sender(sender, instant, CASE WHEN known THEN 60 ELSE 30 END);
    IF retry_seconds IS NOT NULL THEN
        refusal := 'TOO_MANY';
        RETURN;
    END IF;
    IF known THEN
        RETURN;
    END IF;
    IF NOT EXISTS (SELECT FROM live.publication p WHERE p.entry_id = target AND p.type = ANY(types)) THEN
        refusal := 'NOT_FOUND';
        RETURN;
    END IF;
    IF fact IS NOT NULL AND NOT EXISTS (
        SELECT FROM live.reference r WHERE r.entry_id = fact AND r.type = 'Fact' AND r.field = 'about' AND r.target_id = target) THEN
        refusal := 'FACT_NOT_FOUND';
        RETURN;
    END IF;
    INSERT INTO public.suggestion (entry_id, fact_id, kind, body, source_url, name, place, email, request_key, suggested_at)
    VALUES (target, fact, submit_suggestion.kind, submit_suggestion.body, submit_suggestion.source_url,
            submit_suggestion.name, submit_suggestion.place, submit_suggestion.email, key, instant)
    ON CONFLICT (entry_id, request_key) DO NOTHING;
END $$;
--rollback DROP FUNCTION reader.submit_suggestion(uuid, uuid, text, text, text, text, text, text, text, text, text[]);
