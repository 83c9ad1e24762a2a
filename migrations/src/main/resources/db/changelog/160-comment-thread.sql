--liquibase formatted sql
--changeset linernotes:comment_ancestors splitStatements:false
-- What a comment answers, from the first of the conversation to its parent: what is hidden hides all below it.
ALTER TABLE comment ADD COLUMN ancestors uuid[] NOT NULL DEFAULT '{}';

WITH RECURSIVE thread (id, ancestors) AS (
    SELECT id, CAST('{}' AS uuid[]) FROM comment WHERE parent_id IS NULL
     UNION ALL
    SELECT c.id, t.ancestors || c.parent_id FROM thread t JOIN comment c ON c.parent_id = t.id)
UPDATE comment c
   SET ancestors = t.ancestors
  FROM thread t
 WHERE c.id = t.id AND c.parent_id IS NOT NULL;

CREATE FUNCTION comment_takes_ancestors() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    NEW.ancestors := (SELECT p.ancestors || p.id FROM public.comment p WHERE p.id = NEW.parent_id);
    RETURN NEW;
END $$;
CREATE TRIGGER comment_takes_ancestors BEFORE INSERT OR UPDATE OF parent_id ON comment
    FOR EACH ROW WHEN (NEW.parent_id IS NOT NULL) EXECUTE FUNCTION comment_takes_ancestors();
--rollback DROP TRIGGER comment_takes_ancestors ON comment; DROP FUNCTION comment_takes_ancestors(); ALTER TABLE comment DROP COLUMN ancestors;

--changeset linernotes:comment_thread_indexes
-- The place of a comment that its author took back stays for the sake of its answers.
DROP INDEX comment_visible;
DROP INDEX comment_replies;
CREATE INDEX comment_of_entry ON comment (entry_id, posted_at DESC, id DESC)
    WHERE state IN ('PUBLISHED', 'APPROVED', 'WITHDRAWN', 'ERASED');
CREATE INDEX comment_of_parent ON comment (parent_id, posted_at, id)
    WHERE state IN ('PUBLISHED', 'APPROVED', 'WITHDRAWN', 'ERASED');
CREATE INDEX comment_below ON comment USING gin (ancestors)
    WHERE state IN ('PUBLISHED', 'APPROVED') AND ancestors <> '{}';
--rollback DROP INDEX comment_below, comment_of_parent, comment_of_entry; CREATE INDEX comment_replies ON comment (parent_id, posted_at, id) WHERE state IN ('PUBLISHED', 'APPROVED'); CREATE INDEX comment_visible ON comment (entry_id, posted_at DESC, id DESC) WHERE state IN ('PUBLISHED', 'APPROVED');
