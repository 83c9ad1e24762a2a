--liquibase formatted sql
--changeset linernotes:known_browser
CREATE TABLE known_browser (                            -- in which somebody signed in before; 20 an account, for 400 days
    token_hash bytea       NOT NULL,
    account_id uuid        NOT NULL REFERENCES account ON DELETE CASCADE,
    used_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (token_hash, account_id)
);
CREATE INDEX known_browser_account ON known_browser (account_id, used_at);
--rollback DROP TABLE known_browser;

--changeset linernotes:sign_in_failure_hashed
-- The failures of the last quarter of an hour, by hashes: what people type into a field for an address is sometimes a password.
DELETE FROM sign_in_failure;
DROP INDEX sign_in_failure_email;
ALTER TABLE sign_in_failure ADD COLUMN browser text;    -- one that its account knows; null: any other
CREATE INDEX sign_in_failure_email   ON sign_in_failure (email, failed_at) WHERE browser IS NULL;
CREATE INDEX sign_in_failure_browser ON sign_in_failure (browser, failed_at) WHERE browser IS NOT NULL;
--rollback DROP INDEX sign_in_failure_browser; DROP INDEX sign_in_failure_email; ALTER TABLE sign_in_failure DROP COLUMN browser; CREATE INDEX sign_in_failure_email ON sign_in_failure (lower(email), failed_at);

--changeset linernotes:session_of_host
ALTER TABLE session ADD COLUMN of_host boolean NOT NULL DEFAULT false;  -- its cookie's name begins with __Host-
--rollback ALTER TABLE session DROP COLUMN of_host;
