-- What members were asked, answered and said stays as it was, whoever writes to the database.
create function refuse_change_of_council_record() returns trigger language plpgsql as $$
begin
  raise exception '% belongs to the record of a council and cannot be changed', tg_table_name;
end
$$;

create trigger council_waiver_is_final before update or delete or truncate on council_waiver
  for each statement execute function refuse_change_of_council_record();
create trigger invitation_entry_is_final before update or delete or truncate on invitation_entry
  for each statement execute function refuse_change_of_council_record();
create trigger consensus_text_is_final before update or delete or truncate on consensus_text
  for each statement execute function refuse_change_of_council_record();
create trigger consensus_position_is_final before update or delete or truncate on consensus_position
  for each statement execute function refuse_change_of_council_record();
create trigger consensus_mediation_is_final before update or delete or truncate on consensus_mediation
  for each statement execute function refuse_change_of_council_record();
create trigger rules_clause_is_final before update or delete or truncate on rules_clause
  for each statement execute function refuse_change_of_council_record();
