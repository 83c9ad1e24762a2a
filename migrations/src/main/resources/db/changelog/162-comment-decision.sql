--liquibase formatted sql
--changeset linernotes:comment_decision_undo
-- What a decision found, so that it can be taken back as a whole. Decided before this was kept: featured_before is null,
-- and the decision stays.
ALTER TABLE comment_decision
    DROP CONSTRAINT comment_decision_to_state_check,
    ADD CONSTRAINT comment_decision_to_state CHECK (to_state IN ('PENDING', 'PUBLISHED', 'APPROVED', 'REJECTED', 'SPAM')),
    ADD COLUMN keeps_earlier   boolean NOT NULL DEFAULT false,  -- the author's change is refused, the text before it stays
    ADD COLUMN visible_before  uuid    REFERENCES comment_revision,
    ADD COLUMN featured_before boolean,
    ADD COLUMN undo_of         uuid    REFERENCES comment_decision ON DELETE CASCADE,
    ADD CONSTRAINT comment_decision_undone_once UNIQUE (undo_of);
CREATE INDEX comment_decision_lately ON comment_decision (decided_by, decided_at DESC, id DESC);
--rollback DROP INDEX comment_decision_lately; ALTER TABLE comment_decision DROP CONSTRAINT comment_decision_undone_once, DROP COLUMN undo_of, DROP COLUMN featured_before, DROP COLUMN visible_before, DROP COLUMN keeps_earlier, DROP CONSTRAINT comment_decision_to_state, ADD CONSTRAINT comment_decision_to_state_check CHECK (to_state IN ('APPROVED', 'REJECTED', 'SPAM', 'PENDING'));
