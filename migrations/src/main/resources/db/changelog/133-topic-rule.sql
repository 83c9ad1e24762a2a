--liquibase formatted sql
--changeset linernotes:publication_topic_rule
-- Rules that name nobody, such as years and words, are found by their kind.
CREATE INDEX publication_topic_rule ON publication ((content #>> '{rule,type}')) WHERE type = 'Topic' AND NOT settled;
--rollback DROP INDEX publication_topic_rule;
