--liquibase formatted sql
--changeset linernotes:review_history
-- All that was said about an entry, in whichever review.
CREATE INDEX decision_entry    ON decision (entry_id, decided_at);
CREATE INDEX review_item_entry ON review_item (entry_id);
--rollback DROP INDEX decision_entry; DROP INDEX review_item_entry;
