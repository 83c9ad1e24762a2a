--liquibase formatted sql
--changeset linernotes:settled_rows
-- What is settled leaves every index that readers use, so that an entry with twenty versions costs them as much as one with
-- one. Whoever looks at a past instant uses the indexes that were there before.
ALTER TABLE reference         ADD COLUMN settled boolean NOT NULL DEFAULT false;
ALTER TABLE publication_value ADD COLUMN settled boolean NOT NULL DEFAULT false;
ALTER TABLE publication_rank  ADD COLUMN settled boolean NOT NULL DEFAULT false;
ALTER TABLE search_document   ADD COLUMN settled boolean NOT NULL DEFAULT false;
ALTER TABLE part              ADD COLUMN settled boolean NOT NULL DEFAULT false;
ALTER TABLE external_id       ADD COLUMN settled boolean NOT NULL DEFAULT false;
UPDATE reference         SET settled = true FROM publication p WHERE p.id = publication_id AND p.settled;
UPDATE publication_value SET settled = true FROM publication p WHERE p.id = publication_id AND p.settled;
UPDATE publication_rank  SET settled = true FROM publication p WHERE p.id = publication_id AND p.settled;
UPDATE search_document   SET settled = true FROM publication p WHERE p.id = publication_id AND p.settled;
UPDATE part              SET settled = true FROM publication p WHERE p.id = publication_id AND p.settled;
UPDATE external_id       SET settled = true FROM publication p WHERE p.id = publication_id AND p.settled;

CREATE INDEX publication_present_slug  ON publication (type, slug) WHERE NOT settled;
CREATE INDEX publication_present_entry ON publication (entry_id) WHERE NOT settled;
CREATE INDEX reference_present         ON reference (target_id, field, role) WHERE NOT settled;
CREATE INDEX value_present_text        ON publication_value (type, field, text, publication_id) WHERE NOT settled;
CREATE INDEX value_present_month_day   ON publication_value (type, field, month_day, publication_id)
    WHERE NOT settled AND month_day IS NOT NULL;
CREATE INDEX rank_present_all          ON publication_rank (type, field, descending, scope, rank, sort_key, entry_id)
    WHERE NOT settled;
CREATE INDEX rank_present_within       ON publication_rank (type, field, descending, scope, within, rank, sort_key, entry_id)
    WHERE NOT settled AND within IS NOT NULL;
CREATE INDEX search_present            ON search_document USING gin (terms) WHERE NOT settled;
CREATE INDEX search_present_artists    ON search_document USING gin (terms) WHERE NOT settled AND type = 'Artist';
CREATE INDEX part_present              ON part (part_id) WHERE NOT settled;
CREATE INDEX external_id_present       ON external_id (scheme, value) WHERE NOT settled;

-- Which rows another model derived.
CREATE INDEX search_document_projected ON search_document (publication_id) INCLUDE (projected_as);
CREATE INDEX entry_words_projected     ON entry_words (entry_id) INCLUDE (projected_as);
--rollback DROP INDEX entry_words_projected, search_document_projected, external_id_present, part_present, search_present_artists, search_present, rank_present_within, rank_present_all, value_present_month_day, value_present_text, reference_present, publication_present_entry, publication_present_slug; ALTER TABLE external_id DROP COLUMN settled; ALTER TABLE part DROP COLUMN settled; ALTER TABLE search_document DROP COLUMN settled; ALTER TABLE publication_rank DROP COLUMN settled; ALTER TABLE publication_value DROP COLUMN settled; ALTER TABLE reference DROP COLUMN settled;
