--liquibase formatted sql
--changeset linernotes:suggestion
CREATE TABLE suggestion (                               -- what readers tell editors
    id           uuid        PRIMARY KEY DEFAULT uuidv7(),
    entry_id     uuid        NOT NULL REFERENCES entry,
    fact_id      uuid        REFERENCES entry,
    kind         text        NOT NULL CHECK (kind IN ('NEW_FACT', 'CORRECTION', 'BROKEN_LINK', 'OTHER')),
    body         text        NOT NULL CHECK (length(body) BETWEEN 1 AND 5000),
    source_url   text        CHECK (length(source_url) BETWEEN 1 AND 2000),
    name         text        CHECK (length(name) BETWEEN 1 AND 60),
    place        text        CHECK (length(place) BETWEEN 1 AND 80),
    email        text        CHECK (length(email) <= 254),
    state        text        NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN', 'ACCEPTED', 'DISMISSED')),
    request_key  uuid        NOT NULL,                  -- a repeat is the same id with the same words
    suggested_at timestamptz NOT NULL,
    became_id    uuid        REFERENCES entry,          -- the draft it was accepted as
    decided_by   uuid        REFERENCES account,
    decided_at   timestamptz,
    note         text        CHECK (length(note) <= 1000),
    CONSTRAINT suggestion_sent_once UNIQUE (entry_id, request_key),
    CONSTRAINT suggestion_is_decided_by_somebody CHECK ((state = 'OPEN') = (decided_by IS NULL) AND (state = 'OPEN') = (decided_at IS NULL))
);
CREATE INDEX suggestion_queue ON suggestion (state, suggested_at, id);
--rollback DROP TABLE suggestion;
