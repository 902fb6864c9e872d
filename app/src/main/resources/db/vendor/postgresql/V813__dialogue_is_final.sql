-- What was asked, answered and introduced stays as it was, whoever writes to the database.
create trigger request_entry_is_final before update or delete or truncate on request_entry
  for each statement execute function refuse_change_of_council_record();
create trigger introduced_contact_is_final before update or delete or truncate on introduced_contact
  for each statement execute function refuse_change_of_council_record();
