-- What was asked, answered, announced, granted and declared stays as it is, whoever writes to the database.
create function refuse_change_beside_calls() returns trigger language plpgsql as $$
begin
  raise exception '% belongs to the record of a call and cannot be changed', tg_table_name;
end
$$;

create trigger call_question_is_final before update or delete or truncate on call_question
  for each statement execute function refuse_change_beside_calls();
create trigger call_answer_is_final before update or delete or truncate on call_answer
  for each statement execute function refuse_change_beside_calls();
create trigger call_corrigendum_is_final before update or delete or truncate on call_corrigendum
  for each statement execute function refuse_change_beside_calls();
create trigger call_corrigendum_published_is_final before update or delete or truncate on call_corrigendum_published
  for each statement execute function refuse_change_beside_calls();
create trigger deadline_exception_is_final before update or delete or truncate on deadline_exception
  for each statement execute function refuse_change_beside_calls();
create trigger applicant_deadline_is_final before update or delete or truncate on applicant_deadline
  for each statement execute function refuse_change_beside_calls();
create trigger erad_incident_is_final before update or delete or truncate on erad_incident
  for each statement execute function refuse_change_beside_calls();
