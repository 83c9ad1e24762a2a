--liquibase formatted sql
--changeset linernotes:publication_is_kept splitStatements:false
-- What an entry is decides what its publications may be. The instant that counts is the command's (entry.commanded_at),
-- taken after its locks; the transaction's begin counts only where no command came by since.
CREATE FUNCTION publication_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    entry   entry%ROWTYPE;
    instant timestamptz;
BEGIN
    SELECT * INTO STRICT entry FROM entry WHERE id = coalesce(NEW.entry_id, OLD.entry_id);
    instant := CASE WHEN TG_OP = 'INSERT' THEN entry.commanded_at ELSE greatest(entry.commanded_at, now()) END;

    IF TG_OP = 'DELETE' THEN
        IF lower(OLD.live) <= instant THEN
            RAISE EXCEPTION 'publication % has begun, it cannot be deleted', OLD.id USING ERRCODE = 'restrict_violation';
        END IF;
        RETURN OLD;
    END IF;

    NEW.withheld := entry.withheld_since IS NOT NULL;
    IF NEW.type <> entry.type THEN
        RAISE EXCEPTION 'publication % has another type than its entry', NEW.id USING ERRCODE = 'restrict_violation';
    END IF;
    IF entry.state <> 'ACTIVE' AND (upper(NEW.live) IS NULL OR upper(NEW.live) > instant) THEN
        RAISE EXCEPTION 'entry % is not active, nothing of it can be live', NEW.entry_id USING ERRCODE = 'restrict_violation';
    END IF;
    IF TG_OP = 'INSERT' THEN
        IF lower(NEW.live) < instant THEN
            RAISE EXCEPTION 'publication % begins before its command', NEW.id USING ERRCODE = 'restrict_violation';
        END IF;
        RETURN NEW;
    END IF;

    IF (OLD.id, OLD.entry_id, OLD.type, OLD.revision_id, OLD.slug) IS DISTINCT FROM
       (NEW.id, NEW.entry_id, NEW.type, NEW.revision_id, NEW.slug) THEN
        RAISE EXCEPTION 'publication % cannot become another one', OLD.id USING ERRCODE = 'restrict_violation';
    END IF;
    IF NEW.content IS NOT NULL AND (OLD.content, OLD.title, OLD.sort_title) IS DISTINCT FROM (NEW.content, NEW.title, NEW.sort_title) THEN
        RAISE EXCEPTION 'publication % can only be erased, not changed', OLD.id USING ERRCODE = 'restrict_violation';
    END IF;
    IF upper(OLD.live) <= instant AND (OLD.live, OLD.ended_by) IS DISTINCT FROM (NEW.live, NEW.ended_by) THEN
        RAISE EXCEPTION 'publication % has ended, its past cannot change', OLD.id USING ERRCODE = 'restrict_violation';
    END IF;
    IF OLD.live = NEW.live THEN
        RETURN NEW;
    END IF;
    IF lower(OLD.live) <= instant AND lower(NEW.live) <> lower(OLD.live) THEN
        RAISE EXCEPTION 'publication % is live, only its end can change', OLD.id USING ERRCODE = 'restrict_violation';
    END IF;
    IF upper(NEW.live) < instant OR lower(OLD.live) > instant AND lower(NEW.live) <= instant THEN
        RAISE EXCEPTION 'publication % cannot begin or end before its command', OLD.id USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER publication_is_kept BEFORE INSERT OR UPDATE OR DELETE ON publication
    FOR EACH ROW EXECUTE FUNCTION publication_is_kept();
--rollback DROP TRIGGER publication_is_kept ON publication; DROP FUNCTION publication_is_kept();

--changeset linernotes:reference_is_fixed splitStatements:false
CREATE FUNCTION reference_is_fixed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a reference of publication % cannot change', OLD.publication_id USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER reference_is_fixed BEFORE UPDATE ON reference FOR EACH ROW
    WHEN ((OLD.publication_id, OLD.field, OLD.position, OLD.role, OLD.target_id, OLD.required) IS DISTINCT FROM
          (NEW.publication_id, NEW.field, NEW.position, NEW.role, NEW.target_id, NEW.required))
    EXECUTE FUNCTION reference_is_fixed();
--rollback DROP TRIGGER reference_is_fixed ON reference; DROP FUNCTION reference_is_fixed();

--changeset linernotes:entry_rests_without_intervals splitStatements:false
CREATE FUNCTION entry_rests_without_intervals() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.state <> 'ACTIVE' AND EXISTS (
        SELECT FROM publication WHERE entry_id = NEW.id AND (upper(live) IS NULL OR upper(live) > greatest(NEW.commanded_at, now()))) THEN
        RAISE EXCEPTION 'entry % is live or scheduled, it must stay active', NEW.id USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER entry_rests_without_intervals BEFORE UPDATE OF state ON entry
    FOR EACH ROW EXECUTE FUNCTION entry_rests_without_intervals();
--rollback DROP TRIGGER entry_rests_without_intervals ON entry; DROP FUNCTION entry_rests_without_intervals();

--changeset linernotes:entry_withholds splitStatements:false
CREATE FUNCTION entry_withholds() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE publication SET withheld = (NEW.withheld_since IS NOT NULL) WHERE entry_id = NEW.id;
    RETURN NULL;
END $$;
CREATE TRIGGER entry_withholds AFTER UPDATE OF withheld_since ON entry
    FOR EACH ROW WHEN (OLD.withheld_since IS DISTINCT FROM NEW.withheld_since) EXECUTE FUNCTION entry_withholds();
--rollback DROP TRIGGER entry_withholds ON entry; DROP FUNCTION entry_withholds();

--changeset linernotes:lock_entries splitStatements:false
-- One list sorted by id, so that two commands never wait for each other. Members are changed; targets only have to stay
-- as they are. Neither lock stands in the way of comments and revisions, whose foreign keys need the row.
CREATE FUNCTION lock_entries(members uuid[], targets uuid[]) RETURNS int LANGUAGE plpgsql AS $$
DECLARE
    listed record;
    locked int := 0;
BEGIN
    FOR listed IN
        SELECT id, bool_or(member) AS member
          FROM (SELECT unnest(members), true UNION ALL SELECT unnest(targets), false) AS both_lists (id, member)
         GROUP BY id
         ORDER BY id
    LOOP
        IF listed.member THEN
            PERFORM FROM entry WHERE id = listed.id FOR NO KEY UPDATE;
        ELSE
            PERFORM FROM entry WHERE id = listed.id FOR SHARE;
        END IF;
        locked := locked + CASE WHEN FOUND THEN 1 ELSE 0 END;
    END LOOP;
    RETURN locked;
END $$;
--rollback DROP FUNCTION lock_entries(uuid[], uuid[]);
