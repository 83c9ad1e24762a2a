--liquibase formatted sql
--changeset linernotes:entry
CREATE TABLE entry (
    id               uuid        PRIMARY KEY DEFAULT uuidv7(),
    type             text        NOT NULL,
    state            text        NOT NULL DEFAULT 'ACTIVE' CHECK (state IN ('ACTIVE', 'ARCHIVED', 'TRASHED', 'PURGED')),
    head_revision_id uuid,                              -- set in the transaction that creates the entry
    work             text        NOT NULL DEFAULT 'DRAFT'
                     CHECK (work IN ('CLEAN', 'DRAFT', 'IN_REVIEW', 'CHANGES_REQUESTED', 'APPROVED')),
    title            text        NOT NULL,              -- of the head, for lists and pickers
    sort_title       text        NOT NULL,
    slug             text,                              -- of the head
    created_by       uuid        NOT NULL REFERENCES account,
    created_at       timestamptz NOT NULL,
    updated_by       uuid        NOT NULL REFERENCES account,
    updated_at       timestamptz NOT NULL,
    commanded_at     timestamptz NOT NULL DEFAULT '-infinity',
    merged_into      uuid        REFERENCES entry,
    withheld_since   timestamptz,
    withheld_reason  text,
    withheld_legal   boolean     NOT NULL DEFAULT false,
    CONSTRAINT entry_withheld_has_reason CHECK ((withheld_since IS NULL) = (withheld_reason IS NULL))
);
CREATE INDEX entry_updated      ON entry (updated_at DESC, id DESC);
CREATE INDEX entry_created      ON entry (created_at DESC, id DESC);
CREATE INDEX entry_type_updated ON entry (type, updated_at DESC, id DESC);
CREATE INDEX entry_work         ON entry (work, updated_at DESC, id DESC);
CREATE INDEX entry_title        ON entry (sort_title, id);
CREATE INDEX entry_type_title   ON entry (type, sort_title, id);
CREATE INDEX entry_slug         ON entry (type, slug);
CREATE INDEX entry_title_words  ON entry USING gin (title gin_trgm_ops);
--rollback DROP TABLE entry;

--changeset linernotes:revision
CREATE TABLE revision (
    id               uuid        PRIMARY KEY DEFAULT uuidv7(),
    entry_id         uuid        NOT NULL REFERENCES entry,
    number           int         NOT NULL CHECK (number > 0),
    kind             text        NOT NULL CHECK (kind IN ('SAVE', 'RESTORE', 'MERGE', 'IMPORT')),
    base_revision_id uuid        REFERENCES revision,
    content          jsonb       NOT NULL,
    content_hash     text        NOT NULL,              -- SHA-256 of the canonical form, hexadecimal; never recomputed
    title            text        NOT NULL,
    slug             text,
    author_id        uuid        NOT NULL REFERENCES account,
    created_at       timestamptz NOT NULL,
    CONSTRAINT revision_number UNIQUE (entry_id, number),
    CONSTRAINT revision_of_entry UNIQUE (id, entry_id)  -- what a publication refers to
);
ALTER TABLE entry ADD CONSTRAINT entry_head FOREIGN KEY (head_revision_id) REFERENCES revision DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX revision_author ON revision (author_id, entry_id);
--rollback ALTER TABLE entry DROP CONSTRAINT entry_head; DROP TABLE revision;

--changeset linernotes:revision_is_fixed splitStatements:false
CREATE FUNCTION revision_is_fixed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'revision % cannot change', OLD.id USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER revision_is_fixed BEFORE UPDATE ON revision FOR EACH ROW EXECUTE FUNCTION revision_is_fixed();
--rollback DROP TRIGGER revision_is_fixed ON revision; DROP FUNCTION revision_is_fixed();

--changeset linernotes:draft_reference
CREATE TABLE draft_reference (                          -- whom the head revision points to
    entry_id  uuid    NOT NULL REFERENCES entry ON DELETE CASCADE,
    field     text    NOT NULL,
    position  int     NOT NULL,
    role      text,
    target_id uuid    NOT NULL REFERENCES entry,
    required  boolean NOT NULL,
    PRIMARY KEY (entry_id, field, position)
);
CREATE INDEX draft_reference_target ON draft_reference (target_id, field);
--rollback DROP TABLE draft_reference;
