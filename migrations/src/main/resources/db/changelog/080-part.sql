--liquibase formatted sql
--changeset linernotes:part_owner
-- To whom each part belongs, from its first draft on: no other entry may ever take its id.
CREATE TABLE part_owner (
    part_id  uuid PRIMARY KEY,
    kind     text NOT NULL,                             -- Quote
    entry_id uuid NOT NULL REFERENCES entry ON DELETE CASCADE
);
CREATE INDEX part_owner_entry ON part_owner (entry_id);
--rollback DROP TABLE part_owner;

--changeset linernotes:part
CREATE TABLE part (                                     -- which parts readers can ask for, for as long as the publication lives
    publication_id uuid      NOT NULL,
    live           tstzrange NOT NULL,
    part_id        uuid      NOT NULL REFERENCES part_owner,
    kind           text      NOT NULL,
    PRIMARY KEY (publication_id, part_id),
    CONSTRAINT part_follows_publication FOREIGN KEY (publication_id, live)
        REFERENCES publication (id, live) ON UPDATE CASCADE ON DELETE CASCADE
);
CREATE INDEX part_by_id ON part (part_id);
--rollback DROP TABLE part;
