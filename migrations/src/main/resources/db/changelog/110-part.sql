--liquibase formatted sql
--changeset linernotes:reference_part
-- Whose entry is a part of the target, as a fact is of its song: what takes down the whole hides the part too.
ALTER TABLE reference
    ADD COLUMN part boolean NOT NULL DEFAULT false,
    ADD CONSTRAINT part_needs_its_whole CHECK (required OR NOT part);
CREATE INDEX reference_part ON reference (target_id) WHERE part;
UPDATE reference SET part = true
  FROM publication
 WHERE publication.id = publication_id AND publication.type = 'Fact' AND field = 'about';
--rollback DROP INDEX reference_part; ALTER TABLE reference DROP COLUMN part;

--changeset linernotes:publication_part_is_withheld runOnChange:true splitStatements:false
-- Runs after publication_is_kept, which copies what the entry itself is.
CREATE OR REPLACE FUNCTION publication_part_is_withheld() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.withheld := NEW.withheld OR EXISTS (
        SELECT FROM reference r JOIN entry whole ON whole.id = r.target_id
         WHERE r.publication_id = NEW.id AND r.part AND whole.withheld_since IS NOT NULL);
    RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER publication_part_is_withheld BEFORE UPDATE ON publication
    FOR EACH ROW EXECUTE FUNCTION publication_part_is_withheld();
--rollback DROP TRIGGER publication_part_is_withheld ON publication; DROP FUNCTION publication_part_is_withheld();

--changeset linernotes:part_joins_its_whole runOnChange:true splitStatements:false
CREATE OR REPLACE FUNCTION part_joins_its_whole() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE publication SET withheld = true
      FROM entry whole
     WHERE publication.id = NEW.publication_id AND whole.id = NEW.target_id AND whole.withheld_since IS NOT NULL;
    RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER part_joins_its_whole AFTER INSERT ON reference
    FOR EACH ROW WHEN (NEW.part) EXECUTE FUNCTION part_joins_its_whole();
--rollback DROP TRIGGER part_joins_its_whole ON reference; DROP FUNCTION part_joins_its_whole();

--changeset linernotes:entry_withholds_parts runOnChange:true splitStatements:false
-- What a part shows in the end is worked out anew for each of them: it may be taken down by itself.
CREATE OR REPLACE FUNCTION entry_withholds_parts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE publication SET withheld = withheld
     WHERE id IN (SELECT publication_id FROM reference WHERE target_id = NEW.id AND part);
    RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER entry_withholds_parts AFTER UPDATE OF withheld_since ON entry
    FOR EACH ROW WHEN (OLD.withheld_since IS DISTINCT FROM NEW.withheld_since) EXECUTE FUNCTION entry_withholds_parts();
--rollback DROP TRIGGER entry_withholds_parts ON entry; DROP FUNCTION entry_withholds_parts();
