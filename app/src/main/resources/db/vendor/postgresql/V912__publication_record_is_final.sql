-- What was answered to a notice of publication, how it was settled, and what became public stays as it was.
create trigger publication_response_is_final before update or delete or truncate on publication_response
  for each statement execute function refuse_change_of_secret_record();
create trigger publication_outcome_is_final before update or delete or truncate on publication_outcome
  for each statement execute function refuse_change_of_secret_record();
create trigger published_result_is_final before update or delete or truncate on published_result
  for each statement execute function refuse_change_of_secret_record();
