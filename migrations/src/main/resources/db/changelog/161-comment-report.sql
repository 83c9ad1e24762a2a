--liquibase formatted sql
--changeset linernotes:comment_report_settled splitStatements:false
-- A report is open until a decision settles it that saw it.
ALTER TABLE comment_report ADD COLUMN settled_by uuid REFERENCES comment_decision;
ALTER TABLE comment        ADD COLUMN open_reports int NOT NULL DEFAULT 0 CHECK (open_reports >= 0);

UPDATE comment_report r
   SET settled_by = (SELECT d.id
                       FROM comment_decision d
                      WHERE d.comment_id = r.comment_id AND d.decided_at >= r.reported_at
                      ORDER BY d.version
                      LIMIT 1);
UPDATE comment c
   SET open_reports = open.reports
  FROM (SELECT comment_id, count(*) AS reports FROM comment_report WHERE settled_by IS NULL GROUP BY comment_id) open
 WHERE c.id = open.comment_id;

CREATE INDEX comment_report_open    ON comment_report (comment_id, reported_at, id) WHERE settled_by IS NULL;
CREATE INDEX comment_report_settled ON comment_report (settled_by);
CREATE INDEX comment_reported       ON comment (posted_at, id) WHERE open_reports > 0 AND state IN ('PUBLISHED', 'APPROVED');
CREATE INDEX comment_waiting        ON comment (posted_at, id)
    WHERE state = 'PENDING'
       OR open_reports > 0 AND state IN ('PUBLISHED', 'APPROVED')
       OR visible_revision_id IS NOT NULL AND visible_revision_id <> head_revision_id AND state IN ('PUBLISHED', 'APPROVED');
--rollback DROP INDEX comment_waiting, comment_reported, comment_report_settled, comment_report_open; ALTER TABLE comment DROP COLUMN open_reports; ALTER TABLE comment_report DROP COLUMN settled_by;

--changeset linernotes:comment_report_counts splitStatements:false
-- A new report is a new version of its comment, so that a decision on what was seen before it meets one that moved.
CREATE FUNCTION comment_report_counts() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    was_open int := CASE WHEN TG_OP <> 'INSERT' AND OLD.settled_by IS NULL THEN 1 ELSE 0 END;
    is_open  int := CASE WHEN TG_OP <> 'DELETE' AND NEW.settled_by IS NULL THEN 1 ELSE 0 END;
BEGIN
    IF was_open <> is_open THEN
        UPDATE public.comment
           SET open_reports = open_reports + is_open - was_open,
               version = version + CASE WHEN TG_OP = 'INSERT' THEN 1 ELSE 0 END
         WHERE id = CASE WHEN TG_OP = 'DELETE' THEN OLD.comment_id ELSE NEW.comment_id END;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER comment_report_counts AFTER INSERT OR UPDATE OF settled_by OR DELETE ON comment_report
    FOR EACH ROW EXECUTE FUNCTION comment_report_counts();
--rollback DROP TRIGGER comment_report_counts ON comment_report; DROP FUNCTION comment_report_counts();
