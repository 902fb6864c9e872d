-- Money of a concept between a decision and its contract (E06). It belongs to the ledger's own rule of what is free, in
-- the place of adoption_hold, which that rule did not know. held_for is the holder as long as the hold lasts: nobody
-- holds twice at a time.
create table fund_hold (
  id       bigint generated always as identity primary key,
  fund     varchar(20) not null references fund (code),
  concept  varchar(40) not null,
  holder   varchar(40) not null,
  held_for varchar(40) unique,
  amount   bigint      not null,
  held_at  timestamp with time zone not null,
  ended_as varchar(20),
  ended_at timestamp with time zone,
  constraint fund_hold_amount check (amount > 0),
  constraint fund_hold_ended check ((ended_at is null) = (held_for is not null))
);
create index fund_hold_open on fund_hold (fund, concept, ended_at);
insert into fund_hold (fund, concept, holder, held_for, amount, held_at, ended_as, ended_at)
  select fund, concept, application, case when settled_at is null then application end, amount, held_at, settled_as,
    settled_at
  from adoption_hold;
drop table adoption_hold;
