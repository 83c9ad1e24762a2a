--liquibase formatted sql
--changeset linernotes:external_id
CREATE TABLE external_id (                              -- what other catalogues call a live entry
    publication_id uuid      NOT NULL,
    live           tstzrange NOT NULL,
    type           text      NOT NULL,
    scheme         text      NOT NULL,                  -- MUSICBRAINZ
    value          text      NOT NULL,
    one_entry      boolean   NOT NULL,                  -- whether the scheme names one entry of a type at most
    unique_key     uuid      GENERATED ALWAYS AS (
        CASE WHEN one_entry THEN md5(type || '/' || scheme || '/' || value)::uuid END) STORED,
    PRIMARY KEY (publication_id, scheme, value),
    CONSTRAINT external_id_follows_publication FOREIGN KEY (publication_id, live)
        REFERENCES publication (id, live) ON UPDATE CASCADE ON DELETE CASCADE,
    -- Deferred, so that a command can name every taken id before the constraint speaks.
    CONSTRAINT external_id_free UNIQUE (unique_key, live WITHOUT OVERLAPS) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX external_id_by_value ON external_id (scheme, value);
--rollback DROP TABLE external_id;
