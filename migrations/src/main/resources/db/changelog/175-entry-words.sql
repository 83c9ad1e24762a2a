--liquibase formatted sql
--changeset linernotes:entry_words splitStatements:false
-- By what editors find and order entries: the names and the address of each head, folded by the program as those are by which
-- readers find publications. What an older node wrote, or this changeset, is folded roughly until the program derives it anew.
CREATE TABLE entry_words (
    entry_id     uuid     PRIMARY KEY REFERENCES entry ON DELETE CASCADE,
    type         text     NOT NULL,
    sort_key     text     COLLATE "C" NOT NULL,         -- the letter of the index and the words of the sort title
    name_key     text     NOT NULL,                     -- the title as one word: who has the same is a namesake
    title        text     NOT NULL,
    names        text     NOT NULL,                     -- other names, the address, and every other form of all of them
    terms        tsvector NOT NULL GENERATED ALWAYS AS (
        setweight(to_tsvector('pg_catalog.simple'::regconfig, title), 'A')
            || setweight(to_tsvector('pg_catalog.simple'::regconfig, names), 'B')) STORED,
    projected_as text                                   -- by which content model; null: by none
);
CREATE INDEX entry_words_terms    ON entry_words USING gin (terms);
CREATE INDEX entry_words_artists  ON entry_words USING gin (terms) WHERE type = 'Artist';
CREATE INDEX entry_words_sorted   ON entry_words (sort_key, entry_id);
CREATE INDEX entry_words_of_type  ON entry_words (type, sort_key, entry_id);
CREATE INDEX entry_words_namesake ON entry_words (type, name_key);

CREATE FUNCTION entry_gets_words() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    title_words text := btrim(regexp_replace(fold_words(NEW.title), '[^[:alnum:]]+', ' ', 'g'));
    sort_words  text := btrim(regexp_replace(fold_words(NEW.sort_title), '[^[:alnum:]]+', ' ', 'g'));
BEGIN
    INSERT INTO entry_words (entry_id, type, sort_key, name_key, title, names)
    VALUES (NEW.id, NEW.type,
            left(CASE WHEN sort_words ~ '^[a-z]' THEN upper(left(sort_words, 1)) ELSE '#' END || ' ' || sort_words, 200),
            coalesce(nullif(replace(title_words, ' ', ''), ''), NEW.title), title_words,
            coalesce(regexp_replace(NEW.slug, '[^[:alnum:]]+', ' ', 'g'), ''))
        ON CONFLICT (entry_id) DO UPDATE
       SET sort_key = excluded.sort_key, name_key = excluded.name_key, title = excluded.title, names = excluded.names,
           projected_as = NULL;
    RETURN NULL;
END $$;
CREATE TRIGGER entry_gets_words AFTER INSERT OR UPDATE OF title, sort_title, slug ON entry
    FOR EACH ROW EXECUTE FUNCTION entry_gets_words();

INSERT INTO entry_words (entry_id, type, sort_key, name_key, title, names)
SELECT e.id, e.type,
       left(CASE WHEN folded.sort_words ~ '^[a-z]' THEN upper(left(folded.sort_words, 1)) ELSE '#' END || ' ' || folded.sort_words, 200),
       coalesce(nullif(replace(folded.title_words, ' ', ''), ''), e.title), folded.title_words,
       concat_ws(' ', regexp_replace(e.slug, '[^[:alnum:]]+', ' ', 'g'),
                 (SELECT left(string_agg(n.folded, ' '), 20000) FROM entry_name n WHERE n.entry_id = e.id))
  FROM entry e
 CROSS JOIN LATERAL (
       SELECT btrim(regexp_replace(fold_words(e.title), '[^[:alnum:]]+', ' ', 'g')) AS title_words,
              btrim(regexp_replace(fold_words(e.sort_title), '[^[:alnum:]]+', ' ', 'g')) AS sort_words) AS folded;
DROP INDEX entry_namesake, entry_title, entry_type_title, entry_title_words;

-- Older nodes that run during an upgrade go on writing names, which nobody reads any more.
DROP TABLE entry_name;
CREATE VIEW entry_name AS SELECT entry_id, title AS name, title AS folded FROM entry_words;
CREATE RULE entry_name_is_not_written AS ON INSERT TO entry_name DO INSTEAD NOTHING;
CREATE RULE entry_name_is_not_removed AS ON DELETE TO entry_name DO INSTEAD NOTHING;
--rollback DROP VIEW entry_name; CREATE TABLE entry_name (entry_id uuid NOT NULL REFERENCES entry ON DELETE CASCADE, name text NOT NULL, folded text NOT NULL GENERATED ALWAYS AS (fold_words(name)) STORED, PRIMARY KEY (entry_id, name)); CREATE INDEX entry_name_folded ON entry_name USING gin (folded gin_trgm_ops); INSERT INTO entry_name (entry_id, name) SELECT id, title FROM entry; DROP TRIGGER entry_gets_words ON entry; DROP FUNCTION entry_gets_words(); DROP TABLE entry_words; CREATE INDEX entry_namesake ON entry (lower(title)) WHERE type = 'Artist'; CREATE INDEX entry_title ON entry (sort_title, id); CREATE INDEX entry_type_title ON entry (type, sort_title, id); CREATE INDEX entry_title_words ON entry USING gin (title gin_trgm_ops);
