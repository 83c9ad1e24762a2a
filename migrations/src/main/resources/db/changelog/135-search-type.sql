--liquibase formatted sql
--changeset linernotes:search_document_type
-- The type of the publication, so that artists are found by the words of their names without looking at songs.
ALTER TABLE search_document ADD COLUMN type text;
UPDATE search_document SET type = p.type FROM publication p WHERE p.id = publication_id;
ALTER TABLE search_document ALTER COLUMN type SET NOT NULL;
CREATE INDEX search_document_artists ON search_document USING gin (terms) WHERE type = 'Artist';
--rollback ALTER TABLE search_document DROP COLUMN type;

--changeset linernotes:search_document_takes_type splitStatements:false
-- Older nodes that run during an upgrade do not say it.
CREATE FUNCTION search_document_takes_type() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.type := (SELECT p.type FROM publication p WHERE p.id = NEW.publication_id);
    RETURN NEW;
END $$;
CREATE TRIGGER search_document_takes_type BEFORE INSERT ON search_document
    FOR EACH ROW EXECUTE FUNCTION search_document_takes_type();
--rollback DROP TRIGGER search_document_takes_type ON search_document; DROP FUNCTION search_document_takes_type();
