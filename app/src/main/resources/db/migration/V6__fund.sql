-- The two funds (paper L9-15): which ministry and which agency stand behind each; reference data.
create table fund (
  code     varchar(20)  primary key,
  name     varchar(100) not null,
  ministry varchar(20)  not null,
  agency   varchar(20)  not null
);
insert into fund (code, name, ministry, agency) values
  ('mext-jst', '文部科学省・JSTの基金', 'mext', 'jst'),
  ('meti-nedo', '経済産業省・NEDOの基金', 'meti', 'nedo');

-- What each kind of entry does to the four sums; a balance is always the sum of entries times factors.
create table fund_entry_kind (
  kind         varchar(20) primary key,
  appropriated smallint    not null,
  reserved     smallint    not null,
  committed    smallint    not null,
  paid         smallint    not null
);
insert into fund_entry_kind (kind, appropriated, reserved, committed, paid) values
  ('appropriate', 1, 0, 0, 0),
  ('reserve', 0, 1, 0, 0),
  ('release', 0, -1, 0, 0),
  ('transfer-out', 0, -1, 0, 0),
  ('transfer-in', 0, 1, 0, 0),
  ('commit', 0, 0, 1, 0),
  ('decommit', 0, 0, -1, 0),
  ('pay', 0, 0, 0, 1),
  -- the recipient pays back: neither paid nor owed any longer
  ('return', 0, 0, -1, -1);

-- The ledger: entries are only ever added (on PostgreSQL a trigger sees to it). Amounts in whole yen.
create table fund_entry (
  id          bigint generated always as identity primary key,
  fund        varchar(20)   not null references fund (code),
  fiscal_year integer       not null,
  kind        varchar(20)   not null references fund_entry_kind (kind),
  concept     varchar(40),
  amount      bigint        not null,
  case_number varchar(40)   not null,
  entry_key   varchar(120)  not null unique,
  reason      varchar(8000) not null,
  entered_by  varchar(64)   not null,
  entered_at  timestamp with time zone not null,
  -- the same for the two entries of one transfer
  transfer_id varchar(120),
  constraint fund_entry_amount check (amount > 0),
  constraint fund_entry_concept check ((kind = 'appropriate') = (concept is null)),
  constraint fund_entry_transfer check ((kind in ('transfer-out', 'transfer-in')) = (transfer_id is not null))
);
create index fund_entry_sums on fund_entry (fund, concept, kind);

-- Cases of budget measures for a fund: what one person enters and another confirms.
create table fund_appropriation (
  number      varchar(40)   primary key,
  fund        varchar(20)   not null references fund (code),
  fiscal_year integer       not null,
  amount      bigint        not null,
  basis       varchar(4000) not null,
  note        varchar(2000),
  opened_by   varchar(64)   not null,
  opened_at   timestamp with time zone not null,
  status      varchar(20)   not null
);

-- Cases of transfers between two concepts of one fund.
create table fund_transfer (
  number       varchar(40)   primary key,
  fund         varchar(20)   not null references fund (code),
  from_concept varchar(40)   not null,
  to_concept   varchar(40)   not null,
  amount       bigint        not null,
  reason       varchar(4000) not null,
  requested_by varchar(64)   not null,
  requested_at timestamp with time zone not null,
  status       varchar(20)   not null
);
