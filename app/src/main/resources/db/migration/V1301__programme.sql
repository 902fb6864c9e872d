-- Substitutions (E08, E17): who acts for whom in a case, since when and why.
create table substitution (
  id             bigint generated always as identity primary key,
  case_number    varchar(40)   not null,
  absentee       varchar(64)   not null,
  substitute     varchar(64)   not null,
  reason         varchar(4000) not null,
  note           varchar(4000),
  requested_by   varchar(64)   not null,
  substituted_at timestamp with time zone not null
);
create index substitution_case on substitution (case_number, substitute);
