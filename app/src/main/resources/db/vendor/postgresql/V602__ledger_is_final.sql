-- The ledger of the funds only grows, whoever writes to the database; a wrong entry is mended by a further one.
create function refuse_change_of_ledger() returns trigger language plpgsql as $$
begin
  raise exception 'the ledger of the funds cannot be changed';
end
$$;

create trigger fund_entry_is_final before update or delete or truncate on fund_entry
  for each statement execute function refuse_change_of_ledger();
create trigger fund_entry_kind_is_final before update or delete or truncate on fund_entry_kind
  for each statement execute function refuse_change_of_ledger();
