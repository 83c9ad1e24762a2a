--liquibase formatted sql
--changeset linernotes:address_key
CREATE TABLE address_key (                              -- by which addresses are hashed: one a day, for 31 days
    day    date  PRIMARY KEY,
    secret bytea NOT NULL CHECK (length(secret) = 32)
);
--rollback DROP TABLE address_key;
