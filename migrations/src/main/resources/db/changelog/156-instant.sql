--liquibase formatted sql
--changeset linernotes:command_instant splitStatements:false
-- The instant of a command that holds its entries: after every command before it, and never later than now. Where the clock was
-- ahead a little, the command waits until that has passed; where it was ahead a lot, somebody has to look after the clock.
CREATE FUNCTION command_instant(locked uuid[]) RETURNS timestamptz LANGUAGE plpgsql AS $$
DECLARE
    latest timestamptz := (SELECT max(commanded_at) FROM entry WHERE id = ANY(locked));
BEGIN
    IF latest > clock_timestamp() + INTERVAL '1 second' THEN
        RAISE EXCEPTION 'an entry was commanded in the future'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'command_follows_clock', DETAIL = to_json(latest) #>> '{}';
    END IF;
    WHILE latest >= clock_timestamp() LOOP
        PERFORM pg_sleep(extract(epoch FROM latest - clock_timestamp()));
    END LOOP;
    RETURN clock_timestamp();
END $$;
--rollback DROP FUNCTION command_instant(uuid[]);

--changeset linernotes:publication_boundary_is_ahead splitStatements:false
-- What a command takes back, moves or announces must still lie ahead when it commits, or readers would have seen what history
-- denies. So this is asked last, as the transaction commits; what is taken back needs a tenth of a second more, in which the
-- commit itself reaches the disk. Otherwise the command runs again, and meets what has become of it.
CREATE FUNCTION publication_boundary_is_ahead() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    instant   timestamptz := greatest((SELECT commanded_at FROM entry WHERE id = coalesce(NEW.entry_id, OLD.entry_id)), now());
    before    timestamptz[] := ARRAY[lower(OLD.live), upper(OLD.live)];
    after     timestamptz[] := ARRAY[lower(NEW.live), upper(NEW.live)];
BEGIN
    IF EXISTS (SELECT FROM unnest(before) AS boundary
                WHERE boundary > instant AND array_position(after, boundary) IS NULL
                  AND boundary <= clock_timestamp() + INTERVAL '100 milliseconds')
       OR EXISTS (SELECT FROM unnest(after) AS boundary
                   WHERE boundary > instant AND array_position(before, boundary) IS NULL
                     AND boundary <= clock_timestamp()) THEN
        RAISE EXCEPTION 'a boundary of publication % has passed', coalesce(NEW.id, OLD.id) USING ERRCODE = 'serialization_failure';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER publication_boundary_is_ahead AFTER INSERT OR UPDATE OF live OR DELETE ON publication
    DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION publication_boundary_is_ahead();
--rollback DROP TRIGGER publication_boundary_is_ahead ON publication; DROP FUNCTION publication_boundary_is_ahead();
