-- What a complaint has led to stays as it was put down, whoever writes to the database.
create trigger redress_remedy_is_final before update or delete or truncate on redress_remedy
  for each statement execute function refuse_change_of_reviews();
create trigger redress_ranking_is_final before update or delete or truncate on redress_ranking
  for each statement execute function refuse_change_of_reviews();
create trigger panel_redecision_is_final before update or delete or truncate on panel_redecision
  for each statement execute function refuse_change_of_reviews();
