--liquibase formatted sql
--changeset linernotes:publication_past_is_fixed splitStatements:false
-- The instant that counts is the command's (entry.commanded_at), taken after its locks, not the transaction's begin.
CREATE FUNCTION publication_past_is_fixed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    instant     timestamptz;
    entry_state text;
BEGIN
    IF TG_OP = 'DELETE' THEN
        SELECT commanded_at INTO instant FROM entry WHERE id = OLD.entry_id;
        IF lower(OLD.live) <= instant THEN
            RAISE EXCEPTION 'publication % has begun, it cannot be deleted', OLD.id USING ERRCODE = 'restrict_violation';
        END IF;
        RETURN OLD;
    END IF;
    SELECT commanded_at, state INTO instant, entry_state FROM entry WHERE id = NEW.entry_id;
    IF entry_state <> 'ACTIVE' AND (upper(NEW.live) IS NULL OR upper(NEW.live) > instant) THEN
        RAISE EXCEPTION 'entry % is not active, nothing of it can be live', NEW.entry_id USING ERRCODE = 'restrict_violation';
    END IF;
    IF TG_OP = 'INSERT' THEN
        IF lower(NEW.live) < instant THEN
            RAISE EXCEPTION 'publication % begins before its command', NEW.id USING ERRCODE = 'restrict_violation';
        END IF;
        RETURN NEW;
    END IF;
    IF upper(OLD.live) <= instant
       AND (OLD.live, OLD.slug, OLD.revision_id, OLD.entry_id, OLD.type, OLD.ended_by)
           IS DISTINCT FROM (NEW.live, NEW.slug, NEW.revision_id, NEW.entry_id, NEW.type, NEW.ended_by) THEN
        RAISE EXCEPTION 'publication % has ended, its past cannot change', OLD.id USING ERRCODE = 'restrict_violation';
    END IF;
    IF lower(OLD.live) <= instant THEN
        IF (lower(OLD.live), OLD.slug, OLD.revision_id, OLD.entry_id, OLD.type)
           IS DISTINCT FROM (lower(NEW.live), NEW.slug, NEW.revision_id, NEW.entry_id, NEW.type) THEN
            RAISE EXCEPTION 'publication % is live, only its end can change', OLD.id USING ERRCODE = 'restrict_violation';
        END IF;
        IF OLD.live IS DISTINCT FROM NEW.live AND upper(NEW.live) < instant THEN
            RAISE EXCEPTION 'publication % cannot end before its command', OLD.id USING ERRCODE = 'restrict_violation';
        END IF;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER publication_past_is_fixed BEFORE INSERT OR UPDATE OR DELETE ON publication
    FOR EACH ROW EXECUTE FUNCTION publication_past_is_fixed();
--rollback DROP TRIGGER publication_past_is_fixed ON publication; DROP FUNCTION publication_past_is_fixed();

--changeset linernotes:entry_rests_without_intervals splitStatements:false
CREATE FUNCTION entry_rests_without_intervals() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.state <> 'ACTIVE' AND EXISTS (
        SELECT FROM publication WHERE entry_id = NEW.id AND (upper(live) IS NULL OR upper(live) > NEW.commanded_at)) THEN
        RAISE EXCEPTION 'entry % is live or scheduled, it must stay active', NEW.id USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER entry_rests_without_intervals BEFORE UPDATE OF state ON entry
    FOR EACH ROW EXECUTE FUNCTION entry_rests_without_intervals();
--rollback DROP TRIGGER entry_rests_without_intervals ON entry; DROP FUNCTION entry_rests_without_intervals();

--changeset linernotes:publication_inherits_withheld splitStatements:false
CREATE FUNCTION publication_inherits_withheld() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    SELECT withheld_since IS NOT NULL INTO NEW.withheld FROM entry WHERE id = NEW.entry_id;
    RETURN NEW;
END $$;
CREATE TRIGGER publication_inherits_withheld BEFORE INSERT OR UPDATE OF withheld ON publication
    FOR EACH ROW EXECUTE FUNCTION publication_inherits_withheld();
CREATE FUNCTION entry_withholds() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE publication SET withheld = (NEW.withheld_since IS NOT NULL) WHERE entry_id = NEW.id;
    RETURN NULL;
END $$;
CREATE TRIGGER entry_withholds AFTER UPDATE OF withheld_since ON entry
    FOR EACH ROW WHEN (OLD.withheld_since IS DISTINCT FROM NEW.withheld_since) EXECUTE FUNCTION entry_withholds();
--rollback DROP TRIGGER entry_withholds ON entry; DROP FUNCTION entry_withholds(); DROP TRIGGER publication_inherits_withheld ON publication; DROP FUNCTION publication_inherits_withheld();
