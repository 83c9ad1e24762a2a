--liquibase formatted sql
--changeset linernotes:lock_entries_in_turn splitStatements:false
-- Members are changed; targets only have to stay as they are. Neither lock stands in the way of comments and revisions,
-- whose foreign keys need the row.
--
-- The rows alone would let whoever needs a target overtake whoever changes it, without end. So everybody queues first, by
-- advisory locks, which are handed out in the order of asking: for targets before members, and for 1,000 at most, since the
-- server's table of locks is shared by all. Both lists are sorted by id, so that two commands never wait for each other.
--
-- The setting lock_timeout bounds the wait for all of them together, counted from the transaction's begin.
CREATE OR REPLACE FUNCTION lock_entries(members uuid[], targets uuid[]) RETURNS int LANGUAGE plpgsql AS $$
DECLARE
    setting  text     := current_setting('lock_timeout');
    patience interval := CAST(setting AS interval);
    give_up  timestamptz;
    listed   record;
    locked   int := 0;
BEGIN
    give_up := greatest(now() + patience, clock_timestamp() + least(patience, INTERVAL '250 milliseconds'));
    FOR listed IN
        SELECT id, member
          FROM (SELECT id, bool_or(member) AS member
                  FROM (SELECT unnest(members), true UNION ALL SELECT unnest(targets), false) AS both_lists (id, member)
                 GROUP BY id
                 ORDER BY bool_or(member), id
                 LIMIT 1000) AS queued
         ORDER BY id
    LOOP
        PERFORM wait_until(give_up) WHERE patience > INTERVAL '0';
        IF listed.member THEN
            PERFORM pg_advisory_xact_lock(hashtextextended('entry ' || listed.id, 0));
        ELSE
            PERFORM pg_advisory_xact_lock_shared(hashtextextended('entry ' || listed.id, 0));
        END IF;
    END LOOP;
    FOR listed IN
        SELECT id, bool_or(member) AS member
          FROM (SELECT unnest(members), true UNION ALL SELECT unnest(targets), false) AS both_lists (id, member)
         GROUP BY id
         ORDER BY id
    LOOP
        PERFORM wait_until(give_up) WHERE patience > INTERVAL '0';
        IF listed.member THEN
            PERFORM FROM entry WHERE id = listed.id FOR NO KEY UPDATE;
        ELSE
            PERFORM FROM entry WHERE id = listed.id FOR SHARE;
        END IF;
        locked := locked + CASE WHEN FOUND THEN 1 ELSE 0 END;
    END LOOP;
    PERFORM set_config('lock_timeout', setting, true);
    RETURN locked;
END $$;
--rollback SELECT 1;

--changeset linernotes:wait_until splitStatements:false
-- Gives the next lock the time that is left, and at least a millisecond: one that is free is taken however late it is.
CREATE FUNCTION wait_until(give_up timestamptz) RETURNS void LANGUAGE sql AS $$
    SELECT set_config('lock_timeout',
                      greatest(1, ceil(1000 * extract(epoch FROM give_up - clock_timestamp())))::bigint || 'ms', true)
$$;
--rollback DROP FUNCTION wait_until(timestamptz);
