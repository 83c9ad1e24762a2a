--liquibase formatted sql
--changeset linernotes:chart_shares_key
ALTER TABLE publication ADD COLUMN shares_key boolean NOT NULL DEFAULT false;  -- of a chart from before keys were of one chart at a time
--rollback ALTER TABLE publication DROP COLUMN shares_key;

--changeset linernotes:chart_shares_key_already
-- Whoever had the key first keeps it alone; the other chart keeps its past and its present, and needs another key for its next.
UPDATE publication later
   SET shares_key = true
 WHERE type = 'Chart'
   AND EXISTS (SELECT FROM publication earlier
                WHERE earlier.type = 'Chart' AND earlier.content ->> 'key' = later.content ->> 'key'
                  AND earlier.live && later.live
                  AND (earlier.live_from, earlier.id) < (later.live_from, later.id));
--rollback SELECT 1;

--changeset linernotes:chart_key_free
-- Deferred, so that a command can name every taken key before the constraint speaks.
ALTER TABLE publication ADD CONSTRAINT chart_key_free
    EXCLUDE USING gist ((content ->> 'key') WITH =, live WITH &&) WHERE (type = 'Chart' AND NOT shares_key)
    DEFERRABLE INITIALLY DEFERRED;
--rollback ALTER TABLE publication DROP CONSTRAINT chart_key_free;
