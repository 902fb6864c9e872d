-- What is published, and the revisions that it refers to, stay as they are, whoever writes to the database.
create function refuse_change_of_published() returns trigger language plpgsql as $$
begin
  raise exception '% holds what is published and cannot be changed', tg_table_name;
end
$$;

create trigger published_vision_is_final before update or delete on published_vision
  for each row execute function refuse_change_of_published();
create trigger published_technology_is_final before update or delete on published_technology
  for each row execute function refuse_change_of_published();
create trigger proposal_revision_is_final before update or delete on proposal_revision
  for each row execute function refuse_change_of_published();
create trigger guideline_version_is_final before update or delete on guideline_version
  for each row execute function refuse_change_of_published();
