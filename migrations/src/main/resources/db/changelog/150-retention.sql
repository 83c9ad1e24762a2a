--liquibase formatted sql
--changeset linernotes:retention
-- What is too old is found without reading what is not.
CREATE INDEX comment_email         ON comment (posted_at) WHERE email IS NOT NULL;
CREATE INDEX comment_report_age    ON comment_report (reported_at);
CREATE INDEX outbox_dispatched     ON outbox (dispatched_at) WHERE dispatched_at IS NOT NULL;
CREATE INDEX import_run_ended      ON import_run (ended_at);
--rollback DROP INDEX comment_email, comment_report_age, outbox_dispatched, import_run_ended;
