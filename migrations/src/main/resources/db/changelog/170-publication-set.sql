--liquibase formatted sql
--changeset linernotes:publication_set
-- What one command scheduled or moved together begins together, what one ended together can go live again together. Alone: null.
ALTER TABLE publication ADD COLUMN begins_with uuid, ADD COLUMN ends_with uuid;
CREATE INDEX publication_begins_with ON publication (begins_with) WHERE begins_with IS NOT NULL;
CREATE INDEX publication_ends_with   ON publication (ends_with)   WHERE ends_with IS NOT NULL;
-- Before, a set was known by its instant alone.
UPDATE publication
   SET begins_with = together.id
  FROM (SELECT live_from, published_by, uuidv7() AS id
          FROM publication
         WHERE live_from > now()
         GROUP BY live_from, published_by
        HAVING count(*) > 1) AS together
 WHERE publication.live_from = together.live_from
   AND publication.published_by IS NOT DISTINCT FROM together.published_by;
UPDATE publication
   SET ends_with = together.id
  FROM (SELECT live_until, ended_by, uuidv7() AS id
          FROM publication
         WHERE ended_by IN ('UNPUBLISHED', 'EXPIRED')
         GROUP BY live_until, ended_by
        HAVING count(*) > 1) AS together
 WHERE publication.live_until = together.live_until AND publication.ended_by = together.ended_by;
--rollback ALTER TABLE publication DROP COLUMN begins_with, DROP COLUMN ends_with;
