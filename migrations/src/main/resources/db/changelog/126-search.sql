--liquibase formatted sql
--changeset linernotes:search_document
-- By what readers find a publication, in its own words: folded before they get here, so that a search compares what it folds
-- the same way.
CREATE TABLE search_document (
    publication_id uuid      PRIMARY KEY,
    live           tstzrange NOT NULL,
    title          text      NOT NULL,
    names          text      NOT NULL,                  -- other names, and names printed on it
    texts          text      NOT NULL,                  -- what it says
    terms          tsvector  NOT NULL GENERATED ALWAYS AS (
        setweight(to_tsvector('pg_catalog.simple'::regconfig, title), 'A')
            || setweight(to_tsvector('pg_catalog.simple'::regconfig, names), 'B')
            || setweight(to_tsvector('pg_catalog.simple'::regconfig, texts), 'D')) STORED,
    CONSTRAINT search_document_follows_publication FOREIGN KEY (publication_id, live)
        REFERENCES publication (id, live) ON UPDATE CASCADE ON DELETE CASCADE
);
CREATE INDEX search_document_terms ON search_document USING gin (terms);
INSERT INTO search_document (publication_id, live, title, names, texts)
SELECT p.id, p.live, fold_words(p.title), '',
       coalesce((SELECT fold_words(left(string_agg(said.word #>> '{}', ' '), 100000))
                   FROM jsonb_path_query(p.content, 'strict $.**.text ? (@.type() == "string")', silent => true) AS said (word)), '')
  FROM publication p;
--rollback DROP TABLE search_document;
