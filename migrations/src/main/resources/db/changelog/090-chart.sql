--liquibase formatted sql
--changeset linernotes:chart_line
CREATE TABLE chart_line (                               -- what a chart calls a song or album; a chart names it the same way every week
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    chart_id        uuid   NOT NULL REFERENCES entry ON DELETE CASCADE,
    credited_title  text   NOT NULL CHECK (length(credited_title) BETWEEN 1 AND 300),
    credited_artist text   NOT NULL CHECK (length(credited_artist) BETWEEN 1 AND 300),
    entry_id        uuid   REFERENCES entry ON DELETE SET NULL,   -- what it was imported as; null: not in the catalogue
    owner_id        uuid   REFERENCES entry ON DELETE SET NULL,   -- the same, once merged the entry that it became
    fingerprint     text,                               -- of the chart entry that was imported last
    CONSTRAINT chart_line_once UNIQUE (chart_id, credited_title, credited_artist)
);
CREATE INDEX chart_line_credit ON chart_line (credited_title, credited_artist);
CREATE INDEX chart_line_entry  ON chart_line (entry_id);
CREATE INDEX chart_line_owner  ON chart_line (owner_id, chart_id);
--rollback DROP TABLE chart_line;

--changeset linernotes:chart_row
CREATE TABLE chart_row (
    chart_id uuid     NOT NULL REFERENCES entry ON DELETE CASCADE,
    week     date     NOT NULL,
    position smallint NOT NULL CHECK (position > 0),
    line_id  bigint   NOT NULL REFERENCES chart_line ON DELETE CASCADE,
    PRIMARY KEY (chart_id, week, position)
);
CREATE INDEX chart_row_line ON chart_row (line_id, week) INCLUDE (position);
--rollback DROP TABLE chart_row;

--changeset linernotes:chart_line_follows_merges splitStatements:false
-- What an entry was merged into, as far as that goes.
CREATE FUNCTION merged_entry(merged uuid) RETURNS uuid LANGUAGE sql STABLE AS $$
    WITH RECURSIVE chain (id, next, length) AS (
        SELECT e.id, e.merged_into, 0 FROM entry e WHERE e.id = merged
         UNION ALL
        SELECT e.id, e.merged_into, chain.length + 1 FROM chain JOIN entry e ON e.id = chain.next WHERE chain.length < 100
    )
    SELECT id FROM chain ORDER BY length DESC LIMIT 1
$$;

CREATE FUNCTION chart_line_follows_merges() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE chart_line
       SET owner_id = merged_entry(entry_id)
     WHERE owner_id IN (NEW.id, OLD.merged_into) OR entry_id = NEW.id;
    RETURN NULL;
END $$;
CREATE TRIGGER chart_line_follows_merges AFTER UPDATE OF merged_into ON entry
    FOR EACH ROW WHEN (OLD.merged_into IS DISTINCT FROM NEW.merged_into) EXECUTE FUNCTION chart_line_follows_merges();

CREATE FUNCTION chart_line_has_owner() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.owner_id := merged_entry(NEW.entry_id);
    RETURN NEW;
END $$;
CREATE TRIGGER chart_line_has_owner BEFORE INSERT OR UPDATE OF entry_id ON chart_line
    FOR EACH ROW EXECUTE FUNCTION chart_line_has_owner();
--rollback DROP TRIGGER chart_line_has_owner ON chart_line; DROP FUNCTION chart_line_has_owner(); DROP TRIGGER chart_line_follows_merges ON entry; DROP FUNCTION chart_line_follows_merges(); DROP FUNCTION merged_entry(uuid);
