-- The record of decisions only grows, whoever writes to the database. H2, the database of trials and tests, could do
-- the same only through a class of ours that hangs on H2's own interface; there the application alone keeps the rule.
create function refuse_change_of_decisions() returns trigger language plpgsql as $$
begin
  raise exception 'the record of decisions cannot be changed';
end
$$;

create trigger decision_is_final before update or delete or truncate on decision
  for each statement execute function refuse_change_of_decisions();
