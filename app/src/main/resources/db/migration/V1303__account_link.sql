-- Which account a researcher in e-Rad has here: asked for by the account and confirmed by an agency, or told by e-Rad.
-- erad_held and account_held are set as long as the link stands: a number has one account at a time, and an account one
-- number.
create table account_link (
  number         varchar(40)   primary key,
  erad_id        varchar(8)    not null,
  account        varchar(64)   not null,
  erad_held      varchar(8)    unique,
  account_held   varchar(64)   unique,
  clue           varchar(2000),
  status         varchar(20)   not null,
  requested_by   varchar(64)   not null,
  requested_at   timestamp with time zone not null,
  decided_by     varchar(64),
  decided_at     timestamp with time zone,
  decided_reason varchar(4000)
);
create index account_link_account on account_link (account, status);
