--liquibase formatted sql
--changeset linernotes:account
CREATE TABLE account (
    id            uuid        PRIMARY KEY DEFAULT uuidv7(),
    email         text        NOT NULL,
    name          text        NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
    password_hash text,
    roles         text[]      NOT NULL DEFAULT '{}'
                  CHECK (roles <@ ARRAY['CONTRIBUTOR', 'EDITOR', 'PUBLISHER', 'MODERATOR', 'ADMIN']),
    active        boolean     NOT NULL DEFAULT true,
    demo          boolean     NOT NULL DEFAULT false,
    created_at    timestamptz NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX account_email ON account (lower(email));
--rollback DROP TABLE account;

--changeset linernotes:session
CREATE TABLE session (
    token_hash   bytea       PRIMARY KEY,
    account_id   uuid        NOT NULL REFERENCES account ON DELETE CASCADE,
    csrf_token   text        NOT NULL,
    user_agent   text,
    created_at   timestamptz NOT NULL DEFAULT now(),
    last_seen_at timestamptz NOT NULL DEFAULT now(),
    expires_at   timestamptz NOT NULL
);
CREATE INDEX session_account ON session (account_id);
CREATE INDEX session_expires ON session (expires_at);
--rollback DROP TABLE session;

--changeset linernotes:sign_in_failure
CREATE TABLE sign_in_failure (
    id        bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    email     text        NOT NULL,
    address   text        NOT NULL,
    failed_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX sign_in_failure_email   ON sign_in_failure (lower(email), failed_at);
CREATE INDEX sign_in_failure_address ON sign_in_failure (address, failed_at);
CREATE INDEX sign_in_failure_age     ON sign_in_failure (failed_at);
--rollback DROP TABLE sign_in_failure;

--changeset linernotes:api_token
CREATE TABLE api_token (
    token_hash bytea       PRIMARY KEY,
    account_id uuid        NOT NULL REFERENCES account ON DELETE CASCADE,
    name       text        NOT NULL,
    demo       boolean     NOT NULL DEFAULT false,
    created_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz
);
--rollback DROP TABLE api_token;
