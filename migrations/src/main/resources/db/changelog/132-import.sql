--liquibase formatted sql
--changeset linernotes:import_run
-- What was imported, how far it is and what became of it. A set of songs and the row's progress are one transaction, so the
-- row never says more than is done, and only the import that the row calls running can write.
CREATE TABLE import_run (
    id            uuid PRIMARY KEY DEFAULT uuidv7(),
    chart         text NOT NULL,
    files         text[] NOT NULL,
    publish       boolean NOT NULL,
    account_id    uuid NOT NULL REFERENCES account,
    state         text NOT NULL DEFAULT 'RUNNING' CHECK (state IN ('RUNNING', 'DONE', 'FAILED', 'INTERRUPTED')),
    failure       text,
    started_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
    advanced_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
    ended_at      timestamptz,
    songs_total   int NOT NULL DEFAULT 0,
    songs_done    int NOT NULL DEFAULT 0,
    places_total  int NOT NULL DEFAULT 0,
    places_done   int NOT NULL DEFAULT 0,
    new_artists   int NOT NULL DEFAULT 0,
    new_songs     int NOT NULL DEFAULT 0,
    changed_songs int NOT NULL DEFAULT 0,
    published     int NOT NULL DEFAULT 0,
    new_places    int NOT NULL DEFAULT 0,
    bad_rows      int NOT NULL DEFAULT 0,
    duplicates    int NOT NULL DEFAULT 0,
    CONSTRAINT import_run_ends CHECK ((state = 'RUNNING') = (ended_at IS NULL)),
    CONSTRAINT import_run_fails_with_a_sentence CHECK ((state = 'FAILED') = (failure IS NOT NULL))
);
CREATE UNIQUE INDEX import_run_one_at_a_time ON import_run (state) WHERE state = 'RUNNING';
CREATE INDEX import_run_by_account ON import_run (account_id);

-- The first of the lines that were not taken, and of what may be there already.
CREATE TABLE import_remark (
    run_id   uuid NOT NULL REFERENCES import_run ON DELETE CASCADE,
    kind     text NOT NULL CHECK (kind IN ('BAD_ROW', 'DUPLICATE')),
    number   int NOT NULL,
    file     text NOT NULL,
    line     int NOT NULL,
    sentence text NOT NULL,
    PRIMARY KEY (run_id, kind, number)
);
--rollback DROP TABLE import_remark; DROP TABLE import_run;

--changeset linernotes:session_lock
-- Whether some connection holds the lock of that name: whoever does is alive.
CREATE FUNCTION session_lock_is_held(name text) RETURNS boolean LANGUAGE sql STABLE
RETURN EXISTS (SELECT FROM pg_locks l
                 JOIN pg_database d ON d.oid = l.database AND d.datname = current_database()
                WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1
                  AND (CAST(l.classid AS bigint) << 32 | CAST(l.objid AS bigint)) = hashtextextended(name, 0));
--rollback DROP FUNCTION session_lock_is_held(text);
