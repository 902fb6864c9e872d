-- Terms, checks and extensions of a call stay as they were announced: a later closing is added, never written over (E25).
create trigger call_terms_is_final before update or delete on call_terms
  for each row execute function refuse_change_of_published();
create trigger call_check_is_final before update or delete on call_check
  for each row execute function refuse_change_of_published();
create trigger call_extension_is_final before update or delete on call_extension
  for each row execute function refuse_change_of_published();
