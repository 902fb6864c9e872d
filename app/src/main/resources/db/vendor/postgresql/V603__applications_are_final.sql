-- What was handed in stays as it was handed in: a replacement is a version of its own.
create trigger application_version_is_final before update or delete on application_version
  for each row execute function refuse_change_of_published();
create trigger application_budget_is_final before update or delete on application_budget
  for each row execute function refuse_change_of_published();
create trigger application_member_is_final before update or delete on application_member
  for each row execute function refuse_change_of_published();
create trigger application_effort_is_final before update or delete on application_effort
  for each row execute function refuse_change_of_published();
create trigger application_attachment_is_final before update or delete on application_attachment
  for each row execute function refuse_change_of_published();
create trigger application_finding_is_final before update or delete on application_finding
  for each row execute function refuse_change_of_published();
