--liquibase formatted sql
--changeset linernotes:clock runOnChange:true
-- The instant of all the other views, for statements that compare it with times that editors gave.
CREATE OR REPLACE VIEW live.clock AS SELECT now() AS at;
CREATE OR REPLACE VIEW asof.clock AS SELECT asof.at() AS at;
--rollback DROP VIEW live.clock, asof.clock;
