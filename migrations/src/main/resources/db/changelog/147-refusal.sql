--liquibase formatted sql
--changeset linernotes:refusal_count
CREATE TABLE refusal_count (                            -- what was refused how often: 50 rows an hour and kind, for 30 days
    hour    timestamptz NOT NULL,
    kind    text        NOT NULL,
    account text        NOT NULL,                       -- an account's id; empty: nobody's
    address text        NOT NULL,                       -- hashed; empty: those beyond the 50, together
    times   bigint      NOT NULL,
    PRIMARY KEY (hour, kind, account, address)
);
--rollback DROP TABLE refusal_count;

--changeset linernotes:journal_of_access
CREATE INDEX journal_of_access ON journal (sequence) WHERE entry_id IS NULL;
--rollback DROP INDEX journal_of_access;
