--liquibase formatted sql
--changeset linernotes:journal
CREATE TABLE journal (
    sequence     bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id           uuid        NOT NULL DEFAULT uuidv7() UNIQUE,
    at           timestamptz NOT NULL,
    actor_id     uuid,                                  -- an account; null: the system itself
    actor_kind   text        NOT NULL CHECK (actor_kind IN ('PERSON', 'TOKEN', 'SYSTEM')),
    kind         text        NOT NULL,                  -- ENTRY_CREATED, REVISION_SAVED, PUBLISHED ...
    entry_id     uuid,
    revision_id  uuid,
    details      jsonb       NOT NULL DEFAULT '{}',     -- ids and choices, never names or texts
    salt         bytea       NOT NULL,
    details_hash bytea       NOT NULL,                  -- of salt and details; survives an erasure of both
    sealed_as    bigint      UNIQUE,                    -- place in the chain, given by the sealer after the commit
    hash         bytea,
    CONSTRAINT journal_sealed_whole CHECK ((sealed_as IS NULL) = (hash IS NULL))
);
CREATE INDEX journal_entry    ON journal (entry_id, sequence);
CREATE INDEX journal_actor    ON journal (actor_id, sequence);
CREATE INDEX journal_unsealed ON journal (sequence) WHERE sealed_as IS NULL;
--rollback DROP TABLE journal;

--changeset linernotes:journal_is_append_only splitStatements:false
CREATE FUNCTION journal_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        RAISE EXCEPTION 'journal rows are never deleted' USING ERRCODE = 'restrict_violation';
    END IF;
    IF (OLD.sequence, OLD.id, OLD.at, OLD.actor_id, OLD.actor_kind, OLD.kind, OLD.entry_id, OLD.revision_id, OLD.details_hash)
       IS DISTINCT FROM
       (NEW.sequence, NEW.id, NEW.at, NEW.actor_id, NEW.actor_kind, NEW.kind, NEW.entry_id, NEW.revision_id, NEW.details_hash)
       OR (OLD.sealed_as IS NOT NULL AND (OLD.sealed_as, OLD.hash) IS DISTINCT FROM (NEW.sealed_as, NEW.hash))
       OR ((OLD.details, OLD.salt) IS DISTINCT FROM (NEW.details, NEW.salt) AND NEW.details <> '{}') THEN
        RAISE EXCEPTION 'journal row % cannot change', OLD.sequence USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER journal_is_append_only BEFORE UPDATE OR DELETE ON journal
    FOR EACH ROW EXECUTE FUNCTION journal_is_append_only();
--rollback DROP TRIGGER journal_is_append_only ON journal; DROP FUNCTION journal_is_append_only();

--changeset linernotes:outbox
CREATE TABLE outbox (
    id             uuid        PRIMARY KEY DEFAULT uuidv7(),
    batch_id       uuid        NOT NULL,               -- the command that wrote it; named in NOTIFY
    kind           text        NOT NULL,               -- ENTRY_PUBLISHED, ENTRY_UNPUBLISHED, ENTRY_WITHHELD ...
    entry_id       uuid        NOT NULL,
    entry_type     text        NOT NULL,
    publication_id uuid,
    tags           text[]      NOT NULL DEFAULT '{}',
    due_at         timestamptz NOT NULL,               -- when it becomes true for readers
    created_at     timestamptz NOT NULL DEFAULT clock_timestamp(),
    dispatched_at  timestamptz
);
CREATE INDEX outbox_due   ON outbox (due_at, id) WHERE dispatched_at IS NULL;
CREATE INDEX outbox_batch ON outbox (batch_id);
-- A boundary is announced once: a moved or cancelled one takes its row along.
CREATE UNIQUE INDEX outbox_boundary ON outbox (publication_id, kind) WHERE publication_id IS NOT NULL AND dispatched_at IS NULL;
--rollback DROP TABLE outbox;

--changeset linernotes:idempotency_key
CREATE TABLE idempotency_key (
    account_id   uuid        NOT NULL REFERENCES account ON DELETE CASCADE,
    key          text        NOT NULL CHECK (length(key) BETWEEN 1 AND 200),
    request_hash bytea       NOT NULL,
    answer       jsonb       NOT NULL,
    created_at   timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (account_id, key)
);
CREATE INDEX idempotency_key_age ON idempotency_key (created_at);
--rollback DROP TABLE idempotency_key;
