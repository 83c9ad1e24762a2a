--liquibase formatted sql
--changeset linernotes:publication
CREATE TABLE publication (
    id                 uuid        PRIMARY KEY DEFAULT uuidv7(),
    entry_id           uuid        NOT NULL REFERENCES entry,
    type               text        NOT NULL,
    revision_id        uuid        NOT NULL,
    slug               text,                            -- null: the type has no address of its own
    title              text        NOT NULL,
    sort_title         text        NOT NULL,
    content            jsonb,                           -- what readers may see; null only after a purge
    content_changed_at timestamptz NOT NULL,            -- when the revision changed, not when the row was written
    live               tstzrange   NOT NULL,
    live_from          timestamptz GENERATED ALWAYS AS (lower(live)) STORED,
    live_until         timestamptz GENERATED ALWAYS AS (upper(live)) STORED,
    expires_at         timestamptz,                     -- the end an editor asked for; the interval may end sooner
    ended_by           text        CHECK (ended_by IN ('REPLACED', 'EXPIRED', 'UNPUBLISHED', 'MERGED')),
    ended_because      text,                            -- what the editor who ended it wrote
    published_by       uuid        REFERENCES account,
    withheld           boolean     NOT NULL DEFAULT false,  -- copy of the entry's, kept by triggers, so that lists need no join
    settled            boolean     NOT NULL DEFAULT false,  -- ended more than an hour ago; set by a janitor; for indexes only
    slug_key           uuid        GENERATED ALWAYS AS (md5(type || '/' || slug)::uuid) STORED,
    CONSTRAINT publication_interval CHECK (
        NOT isempty(live) AND lower_inc(live) AND NOT lower_inf(live) AND NOT upper_inc(live)
        AND upper(live) IS DISTINCT FROM 'infinity'),
    CONSTRAINT publication_end_has_reason CHECK ((upper(live) IS NULL) = (ended_by IS NULL)),
    CONSTRAINT publication_interval_key UNIQUE (id, live),
    CONSTRAINT publication_one_at_a_time UNIQUE (entry_id, live WITHOUT OVERLAPS),
    -- Deferred, so that a command can name every taken address before the constraint speaks.
    CONSTRAINT publication_slug_free UNIQUE (slug_key, live WITHOUT OVERLAPS) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT publication_is_of_own_revision FOREIGN KEY (revision_id, entry_id) REFERENCES revision (id, entry_id)
);
CREATE INDEX publication_by_slug    ON publication (type, slug);
CREATE INDEX publication_by_title   ON publication (type, sort_title, entry_id) WHERE NOT settled;
CREATE INDEX publication_by_entry   ON publication (entry_id, live_from);
CREATE INDEX publication_by_change  ON publication (type, content_changed_at DESC, entry_id DESC) WHERE NOT settled;
CREATE INDEX publication_unsettled  ON publication (live_until) WHERE NOT settled AND live_until IS NOT NULL;
--rollback DROP TABLE publication;

--changeset linernotes:reference
CREATE TABLE reference (                                -- who points to whom, for as long as the pointing publication lives
    publication_id     uuid      NOT NULL,
    live               tstzrange NOT NULL,
    field              text      NOT NULL,              -- artistCredit.artist
    position           int       NOT NULL,
    role               text,
    target_id          uuid      NOT NULL,
    required           boolean   NOT NULL,
    required_target_id uuid      GENERATED ALWAYS AS (CASE WHEN required THEN target_id END) STORED,
    PRIMARY KEY (publication_id, field, position),
    CONSTRAINT reference_follows_publication FOREIGN KEY (publication_id, live)
        REFERENCES publication (id, live) ON UPDATE CASCADE ON DELETE CASCADE,
    CONSTRAINT required_target_is_live FOREIGN KEY (required_target_id, PERIOD live)
        REFERENCES publication (entry_id, PERIOD live) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX reference_required ON reference (required_target_id) WHERE required_target_id IS NOT NULL;
CREATE INDEX reference_target   ON reference (target_id, field, role);
--rollback DROP TABLE reference;

--changeset linernotes:publication_value
CREATE TABLE publication_value (                        -- what readers may filter and order by
    publication_id uuid      NOT NULL,
    live           tstzrange NOT NULL,
    type           text      NOT NULL,
    field          text      NOT NULL,
    item           int       NOT NULL,
    text           text,
    whole          bigint,
    day            date,
    PRIMARY KEY (publication_id, field, item),
    CONSTRAINT publication_value_is_one CHECK (num_nonnulls(text, whole, day) = 1),
    CONSTRAINT publication_value_follows_publication FOREIGN KEY (publication_id, live)
        REFERENCES publication (id, live) ON UPDATE CASCADE ON DELETE CASCADE
);
CREATE INDEX publication_value_text  ON publication_value (type, field, text, publication_id);
CREATE INDEX publication_value_whole ON publication_value (type, field, whole, publication_id);
CREATE INDEX publication_value_day   ON publication_value (type, field, day, publication_id);
--rollback DROP TABLE publication_value;
