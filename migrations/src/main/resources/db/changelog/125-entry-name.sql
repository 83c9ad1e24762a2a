--liquibase formatted sql
--changeset linernotes:fold_words splitStatements:false
-- Words without case and accents, as people type them into a search. Dictionary and function are named in full, so an index may rely on it.
CREATE FUNCTION fold_words(words text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN lower(public.unaccent('public.unaccent', words));
--rollback DROP FUNCTION fold_words(text);

--changeset linernotes:entry_name
CREATE TABLE entry_name (                               -- by what editors find an entry: the title and other names of its head
    entry_id uuid NOT NULL REFERENCES entry ON DELETE CASCADE,
    name     text NOT NULL,
    folded   text NOT NULL GENERATED ALWAYS AS (fold_words(name)) STORED,
    PRIMARY KEY (entry_id, name)
);
CREATE INDEX entry_name_folded ON entry_name USING gin (folded gin_trgm_ops);
INSERT INTO entry_name (entry_id, name) SELECT id, title FROM entry;
--rollback DROP TABLE entry_name;
