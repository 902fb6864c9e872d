-- Since when every application of a selection is there: the last deadline of a single applicant is over, and every formal
-- check is done. null while the selection waits for that.
alter table selection add column applications_in_at timestamp with time zone;
update selection set applications_in_at = opened_at;
