-- Case numbers: one counter a kind and calendar year; its row lock keeps several nodes apart.
create table case_number (
  prefix      varchar(3) not null,
  case_year   integer    not null,
  last_number integer    not null,
  constraint case_number_pk primary key (prefix, case_year)
);

-- Decisions: append-only, never updated, never deleted.
create table decision (
  id            bigint generated always as identity primary key,
  case_number   varchar(40)   not null,
  kind          varchar(80)   not null,
  outcome       varchar(80)   not null,
  decided_by    varchar(64)   not null,
  on_behalf_of  varchar(64),
  decided_at    timestamp with time zone not null,
  rule_version  varchar(120),
  reason        varchar(8000),
  override_note varchar(4000)
);
create index decision_case on decision (case_number, id);
