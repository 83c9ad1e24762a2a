--liquibase formatted sql
--changeset linernotes:comment
CREATE TABLE comment (
    id                  uuid        PRIMARY KEY DEFAULT uuidv7(),
    entry_id            uuid        NOT NULL REFERENCES entry,
    parent_id           uuid        REFERENCES comment,
    author_name         text        NOT NULL CHECK (length(author_name) BETWEEN 1 AND 60),
    author_place        text        CHECK (length(author_place) BETWEEN 1 AND 80),
    email               text        CHECK (length(email) <= 254),
    state               text        NOT NULL DEFAULT 'PENDING'
                        CHECK (state IN ('PENDING', 'PUBLISHED', 'APPROVED', 'REJECTED', 'SPAM', 'WITHDRAWN', 'ERASED')),
    version             int         NOT NULL DEFAULT 1,
    featured            boolean     NOT NULL DEFAULT false,
    posted_at           timestamptz NOT NULL,
    head_revision_id    uuid,
    visible_revision_id uuid,
    client_mutation_id  text,                           -- a repeat is the same id with the same name and text
    request_key         uuid,
    CONSTRAINT comment_visible_has_text CHECK (state NOT IN ('PUBLISHED', 'APPROVED') OR visible_revision_id IS NOT NULL)
);
CREATE INDEX comment_visible ON comment (entry_id, posted_at DESC, id DESC) WHERE state IN ('PUBLISHED', 'APPROVED');
CREATE INDEX comment_replies ON comment (parent_id, posted_at, id) WHERE state IN ('PUBLISHED', 'APPROVED');
CREATE INDEX comment_queue   ON comment (state, posted_at, id);
CREATE UNIQUE INDEX comment_posted_once ON comment (entry_id, request_key) WHERE request_key IS NOT NULL;
--rollback DROP TABLE comment;

--changeset linernotes:comment_revision
CREATE TABLE comment_revision (
    id         uuid        PRIMARY KEY DEFAULT uuidv7(),
    comment_id uuid        NOT NULL REFERENCES comment ON DELETE CASCADE,
    body       text        NOT NULL CHECK (length(body) BETWEEN 1 AND 5000),
    created_at timestamptz NOT NULL
);
CREATE INDEX comment_revision_comment ON comment_revision (comment_id, created_at);
ALTER TABLE comment
    ADD CONSTRAINT comment_head    FOREIGN KEY (head_revision_id)    REFERENCES comment_revision DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT comment_visible_revision FOREIGN KEY (visible_revision_id) REFERENCES comment_revision DEFERRABLE INITIALLY DEFERRED;
--rollback ALTER TABLE comment DROP CONSTRAINT comment_visible_revision, DROP CONSTRAINT comment_head; DROP TABLE comment_revision;

--changeset linernotes:comment_report
CREATE TABLE comment_report (
    id          uuid        PRIMARY KEY DEFAULT uuidv7(),
    comment_id  uuid        NOT NULL REFERENCES comment ON DELETE CASCADE,
    reason      text        NOT NULL CHECK (reason IN ('SPAM', 'ABUSE', 'OFF_TOPIC', 'PERSONAL_DATA', 'ILLEGAL', 'OTHER')),
    text        text        CHECK (length(text) <= 1000),
    revision_id uuid        NOT NULL REFERENCES comment_revision ON DELETE CASCADE,  -- what the reporter saw
    request_key uuid        NOT NULL,                   -- a repeat is the same id with the same words
    reported_at timestamptz NOT NULL,
    CONSTRAINT comment_reported_once UNIQUE (comment_id, request_key)
);
--rollback DROP TABLE comment_report;

--changeset linernotes:comment_decision
CREATE TABLE comment_decision (
    id          uuid        PRIMARY KEY DEFAULT uuidv7(),
    comment_id  uuid        NOT NULL REFERENCES comment ON DELETE CASCADE,
    revision_id uuid        NOT NULL REFERENCES comment_revision,
    version     int         NOT NULL,                   -- of the comment before the decision
    from_state  text        NOT NULL,
    to_state    text        NOT NULL CHECK (to_state IN ('APPROVED', 'REJECTED', 'SPAM', 'PENDING')),
    reason      text,
    note        text,
    decided_by  uuid        NOT NULL REFERENCES account,
    decided_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT comment_decided_once UNIQUE (comment_id, version)
);
--rollback DROP TABLE comment_decision;

--changeset linernotes:comment_sender
CREATE TABLE comment_sender (                           -- who wrote lately, as a keyed hash; kept for an hour
    sender  text        NOT NULL,
    sent_at timestamptz NOT NULL
);
CREATE INDEX comment_sender_sent ON comment_sender (sender, sent_at);
CREATE INDEX comment_sender_age  ON comment_sender (sent_at);
--rollback DROP TABLE comment_sender;
