-- Answers to creating requests: the same key of the same account gets the same answer, and creates nothing twice.
create table idempotency_key (
  account         varchar(64)  not null,
  operation       varchar(80)  not null,
  idempotency_key varchar(100) not null,
  request_hash    varchar(64)  not null,
  status          integer,
  location        varchar(400),
  body            varchar(8000),
  created_at      timestamp with time zone not null,
  constraint idempotency_key_pk primary key (account, operation, idempotency_key)
);
