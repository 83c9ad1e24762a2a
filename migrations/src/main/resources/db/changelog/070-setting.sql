--liquibase formatted sql
--changeset linernotes:setting
CREATE TABLE setting (
    name  text  PRIMARY KEY,
    value jsonb NOT NULL
);
--rollback DROP TABLE setting;
