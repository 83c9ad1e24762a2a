--liquibase formatted sql
--changeset linernotes:review
CREATE TABLE review (
    id           uuid        PRIMARY KEY DEFAULT uuidv7(),
    submitted_by uuid        NOT NULL REFERENCES account,
    submitted_at timestamptz NOT NULL,
    reviewer_id  uuid        REFERENCES account,
    due_at       timestamptz,
    note         text
);
--rollback DROP TABLE review;

--changeset linernotes:review_item
CREATE TABLE review_item (                              -- decided one by one; the review's state follows from its items
    review_id    uuid    NOT NULL REFERENCES review,
    entry_id     uuid    NOT NULL REFERENCES entry,
    revision_id  uuid    NOT NULL REFERENCES revision,  -- moves on when the entry is edited in review
    content_hash text    NOT NULL,
    state        text    NOT NULL DEFAULT 'OPEN'
                 CHECK (state IN ('OPEN', 'CHANGES_REQUESTED', 'APPROVED', 'WITHDRAWN', 'SUPERSEDED', 'DONE')),
    PRIMARY KEY (review_id, entry_id)
);
CREATE UNIQUE INDEX review_item_one_open ON review_item (entry_id) WHERE state IN ('OPEN', 'CHANGES_REQUESTED', 'APPROVED');
CREATE INDEX review_item_open ON review_item (review_id) WHERE state = 'OPEN';
--rollback DROP TABLE review_item;

--changeset linernotes:decision
CREATE TABLE decision (
    id             uuid        PRIMARY KEY DEFAULT uuidv7(),
    review_id      uuid        NOT NULL REFERENCES review,
    entry_id       uuid        NOT NULL REFERENCES entry,
    revision_id    uuid        NOT NULL REFERENCES revision,
    content_hash   text        NOT NULL,
    kind           text        NOT NULL CHECK (kind IN ('APPROVE', 'REQUEST_CHANGES', 'COMMENT')),
    decided_by     uuid        NOT NULL REFERENCES account,
    decided_at     timestamptz NOT NULL,
    text           text,
    voided_because text
);
CREATE INDEX decision_revision ON decision (revision_id);
CREATE INDEX decision_review   ON decision (review_id, decided_at);
CREATE UNIQUE INDEX decision_approves_once ON decision (revision_id, decided_by) WHERE kind = 'APPROVE' AND voided_because IS NULL;
--rollback DROP TABLE decision;
