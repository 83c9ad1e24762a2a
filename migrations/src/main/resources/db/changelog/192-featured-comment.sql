--liquibase formatted sql
--changeset linernotes:featured_comment
-- Those that editors point out are read before the others, and are few.
CREATE INDEX comment_featured ON comment (entry_id, posted_at DESC, id DESC)
    WHERE featured AND state IN ('PUBLISHED', 'APPROVED', 'WITHDRAWN', 'ERASED');
--rollback DROP INDEX comment_featured;
