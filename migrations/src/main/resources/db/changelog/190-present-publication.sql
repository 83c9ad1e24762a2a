--liquibase formatted sql
--changeset linernotes:publication_present
-- What says of a publication whether readers see it, for the rows beside it by which they find it: read from the index alone,
-- as deep as what is not settled, wherever among its history the row itself lies.
CREATE UNIQUE INDEX publication_present ON publication (id) INCLUDE (entry_id, type, live, withheld, sort_key)
    WHERE coalesce(NOT settled, false);
--rollback DROP INDEX publication_present;
