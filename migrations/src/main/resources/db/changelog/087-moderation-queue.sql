--liquibase formatted sql
--changeset linernotes:comment_edited
-- Of these, readers see an earlier text than the author wants.
CREATE INDEX comment_edited ON comment (posted_at, id)
    WHERE visible_revision_id IS NOT NULL AND visible_revision_id <> head_revision_id;
--rollback DROP INDEX comment_edited;
