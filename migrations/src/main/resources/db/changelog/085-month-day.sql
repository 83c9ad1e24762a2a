--liquibase formatted sql
--changeset linernotes:publication_value_month_day
-- Of a full date its month and day as one number, 29 August is 829: what happened on a day of the year is found by it.
ALTER TABLE publication_value ADD COLUMN month_day smallint GENERATED ALWAYS AS (
    CASE WHEN day IS NOT NULL THEN CAST(extract(MONTH FROM day) * 100 + extract(DAY FROM day) AS smallint)
         WHEN text ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' THEN CAST(substr(text, 6, 2) || substr(text, 9, 2) AS smallint) END) STORED;
CREATE INDEX publication_value_month_day ON publication_value (type, field, month_day, publication_id) WHERE month_day IS NOT NULL;
--rollback ALTER TABLE publication_value DROP COLUMN month_day;
