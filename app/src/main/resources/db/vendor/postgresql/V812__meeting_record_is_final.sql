-- What was said, decided and confirmed in a meeting stays as it was, whoever writes to the database.
create trigger meeting_attendance_is_final before update or delete or truncate on meeting_attendance
  for each statement execute function refuse_change_of_council_record();
create trigger item_record_is_final before update or delete or truncate on item_record
  for each statement execute function refuse_change_of_council_record();
create trigger minutes_is_final before update or delete or truncate on minutes
  for each statement execute function refuse_change_of_council_record();
create trigger minutes_answer_is_final before update or delete or truncate on minutes_answer
  for each statement execute function refuse_change_of_council_record();
create trigger action_entry_is_final before update or delete or truncate on action_entry
  for each statement execute function refuse_change_of_council_record();
