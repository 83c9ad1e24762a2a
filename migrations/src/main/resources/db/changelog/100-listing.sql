--liquibase formatted sql
--changeset linernotes:publication_sort_key
-- The letter of the index and the folded words of the sort title: "B boxer the". By bytes, so that every database sorts
-- alike and a letter is a range.
ALTER TABLE publication
    ADD COLUMN sort_key text    COLLATE "C" NOT NULL DEFAULT '',
    ADD COLUMN unlisted boolean NOT NULL DEFAULT false;     -- left out of sitemap, feeds and lists of the newest
UPDATE publication
   SET sort_key = left(CASE WHEN words.folded ~ '^[a-z]' THEN upper(left(words.folded, 1)) ELSE '#' END || ' ' || words.folded, 200),
       unlisted = coalesce(content ->> 'stub' = 'true' OR content ->> 'pageMode' = 'CREDIT_ONLY', false)
  FROM (SELECT id AS publication_id,
               btrim(regexp_replace(lower(unaccent(sort_title)), '[^[:alnum:]]+', ' ', 'g')) AS folded
          FROM publication) words
 WHERE words.publication_id = id;
DROP INDEX publication_by_title;
CREATE INDEX publication_by_key        ON publication (type, sort_key, entry_id) INCLUDE (live, withheld, unlisted)
    WHERE NOT settled;
CREATE INDEX publication_listed_newest ON publication (type, content_changed_at DESC, entry_id DESC) WHERE NOT settled AND NOT unlisted;
CREATE INDEX publication_listed        ON publication (type, entry_id) WHERE NOT settled AND NOT unlisted;
--rollback DROP INDEX publication_listed, publication_listed_newest, publication_by_key; CREATE INDEX publication_by_title ON publication (type, sort_title, entry_id) WHERE NOT settled; ALTER TABLE publication DROP COLUMN unlisted, DROP COLUMN sort_key;

--changeset linernotes:publication_rank
CREATE TABLE publication_rank (                         -- where a publication stands in the orders by number or date
    publication_id uuid      NOT NULL,
    live           tstzrange NOT NULL,
    type           text      NOT NULL,
    field          text      NOT NULL,
    descending     boolean   NOT NULL,                  -- ranks are turned round, so that every order ascends
    scope          uuid      NOT NULL,                  -- the chart of a peak; zero: the best of all
    within         bigint,                              -- the year in which lists are narrowed
    rank           bigint    NOT NULL,                  -- the largest there is: no value
    sort_key       text      COLLATE "C" NOT NULL,      -- the publication's: equal ranks go by title, then by id
    entry_id       uuid      NOT NULL,
    PRIMARY KEY (publication_id, field, descending, scope),
    CONSTRAINT publication_rank_follows_publication FOREIGN KEY (publication_id, live)
        REFERENCES publication (id, live) ON UPDATE CASCADE ON DELETE CASCADE
);
CREATE INDEX publication_rank_all    ON publication_rank (type, field, descending, scope, rank, sort_key, entry_id);
CREATE INDEX publication_rank_within ON publication_rank (type, field, descending, scope, within, rank, sort_key, entry_id)
    WHERE within IS NOT NULL;
--rollback DROP TABLE publication_rank;
