--liquibase formatted sql
--changeset linernotes:draft_reference_target
-- Who points to an entry, in the order in which pages of them are read: otherwise a page of the few who point to it is looked
-- for among all references there are.
CREATE INDEX draft_reference_pointing ON draft_reference (target_id, entry_id, field);
DROP INDEX draft_reference_target;
--rollback CREATE INDEX draft_reference_target ON draft_reference (target_id, field); DROP INDEX draft_reference_pointing;
