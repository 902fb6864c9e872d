-- Interests, conflicts and points that were handed in stay as they are, whoever writes to the database.
create function refuse_change_of_reviews() returns trigger language plpgsql as $$
begin
  raise exception '% belongs to the record of a selection and cannot be changed', tg_table_name;
end
$$;

create trigger affiliation_is_final before update or delete or truncate on affiliation
  for each statement execute function refuse_change_of_reviews();
create trigger interest_is_final before update or delete or truncate on interest
  for each statement execute function refuse_change_of_reviews();
create trigger interest_withdrawn_is_final before update or delete or truncate on interest_withdrawn
  for each statement execute function refuse_change_of_reviews();
create trigger interest_declaration_is_final before update or delete or truncate on interest_declaration
  for each statement execute function refuse_change_of_reviews();
create trigger conflict_of_interest_is_final before update or delete or truncate on conflict_of_interest
  for each statement execute function refuse_change_of_reviews();
create trigger conflict_cleared_is_final before update or delete or truncate on conflict_cleared
  for each statement execute function refuse_change_of_reviews();
create trigger review_score_is_final before update or delete or truncate on review_score
  for each statement execute function refuse_change_of_reviews();
create trigger review_waiver_is_final before update or delete or truncate on review_waiver
  for each statement execute function refuse_change_of_reviews();
