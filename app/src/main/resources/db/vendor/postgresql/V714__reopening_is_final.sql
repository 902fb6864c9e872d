-- That a ranking was redone, and why, stays as it was put down, whoever writes to the database.
create trigger ranking_reopening_is_final before update or delete or truncate on ranking_reopening
  for each statement execute function refuse_change_of_reviews();
