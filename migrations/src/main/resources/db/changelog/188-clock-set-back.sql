--liquibase formatted sql
--changeset linernotes:wait_until_however_the_clock_goes splitStatements:false
-- Nobody waits longer for a lock than before, though the clock was set back since.
CREATE OR REPLACE FUNCTION wait_until(give_up timestamptz) RETURNS void LANGUAGE sql AS $$
    SELECT set_config('lock_timeout',
                      greatest(1, least(ceil(1000 * extract(epoch FROM give_up - clock_timestamp())),
                                        1000 * extract(epoch FROM CAST(current_setting('lock_timeout') AS interval))))::bigint || 'ms',
                      true)
$$;
--rollback SELECT 1;

--changeset linernotes:command_instant_however_the_clock_goes splitStatements:false
-- Whoever waits for a clock that was hardly ahead looks again before each sleep: the clock may have been set back meanwhile.
CREATE OR REPLACE FUNCTION command_instant(locked uuid[]) RETURNS timestamptz LANGUAGE plpgsql AS $$
DECLARE
    latest timestamptz := (SELECT max(commanded_at) FROM entry WHERE id = ANY(locked));
    instant timestamptz := clock_timestamp();
BEGIN
    WHILE latest >= instant LOOP
        IF latest > instant + INTERVAL '1 second' THEN
            RAISE EXCEPTION 'an entry was commanded in the future'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'command_follows_clock', DETAIL = to_json(latest) #>> '{}';
        END IF;
        PERFORM pg_sleep(extract(epoch FROM latest - instant));
        instant := clock_timestamp();
    END LOOP;
    RETURN instant;
END $$;
--rollback SELECT 1;
