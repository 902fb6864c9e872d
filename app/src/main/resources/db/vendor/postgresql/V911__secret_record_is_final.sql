-- Who was given what, who looked at it, and what was written about it stays as it was, whoever writes to the database.
create function refuse_change_of_secret_record() returns trigger language plpgsql as $$
begin
  raise exception '% belongs to the record of secrets and cannot be changed', tg_table_name;
end
$$;

create trigger sealed_text_is_final before update or delete or truncate on sealed_text
  for each statement execute function refuse_change_of_secret_record();
create trigger secret_description_is_final before update or delete or truncate on secret_description
  for each statement execute function refuse_change_of_secret_record();
create trigger secret_recipient_is_final before update or delete or truncate on secret_recipient
  for each statement execute function refuse_change_of_secret_record();
create trigger secret_check_is_final before update or delete or truncate on secret_check
  for each statement execute function refuse_change_of_secret_record();
create trigger secret_term_is_final before update or delete or truncate on secret_term
  for each statement execute function refuse_change_of_secret_record();
create trigger secret_acknowledgement_is_final before update or delete or truncate on secret_acknowledgement
  for each statement execute function refuse_change_of_secret_record();
create trigger secret_access_end_is_final before update or delete or truncate on secret_access_end
  for each statement execute function refuse_change_of_secret_record();
create trigger secret_return_is_final before update or delete or truncate on secret_return
  for each statement execute function refuse_change_of_secret_record();
create trigger secret_return_check_is_final before update or delete or truncate on secret_return_check
  for each statement execute function refuse_change_of_secret_record();
create trigger secret_access_is_final before update or delete or truncate on secret_access
  for each statement execute function refuse_change_of_secret_record();
create trigger leak_step_is_final before update or delete or truncate on leak_step
  for each statement execute function refuse_change_of_secret_record();
