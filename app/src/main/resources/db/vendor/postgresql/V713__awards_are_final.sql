-- What was found, planned, decided and signed stays as it was, whoever writes to the database.
create trigger award_extension_is_final before update or delete on award_extension
  for each row execute function refuse_change_of_published();
create trigger due_diligence_is_final before update or delete on due_diligence
  for each row execute function refuse_change_of_published();
create trigger mitigation_plan_is_final before update or delete on mitigation_plan
  for each row execute function refuse_change_of_published();
create trigger mitigation_decision_is_final before update or delete on mitigation_decision
  for each row execute function refuse_change_of_published();
create trigger research_plan_is_final before update or delete on research_plan
  for each row execute function refuse_change_of_published();
create trigger research_plan_year_is_final before update or delete on research_plan_year
  for each row execute function refuse_change_of_published();
create trigger research_plan_check_is_final before update or delete on research_plan_check
  for each row execute function refuse_change_of_published();
create trigger contract_is_final before update or delete on contract
  for each row execute function refuse_change_of_published();
create trigger redress_step_is_final before update or delete on redress_step
  for each row execute function refuse_change_of_published();
