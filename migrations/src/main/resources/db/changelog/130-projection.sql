--liquibase formatted sql
--changeset linernotes:search_document_projected_as
-- By which content model this row and the others beside the publication were derived; null: by one that did not say. A node
-- derives them anew at its start where its own model differs. It stands here and not in publication, whose rows are costly to
-- write again.
ALTER TABLE search_document ADD COLUMN projected_as text;
--rollback ALTER TABLE search_document DROP COLUMN projected_as;
