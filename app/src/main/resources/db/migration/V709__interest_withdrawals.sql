-- Requests to take a declared interest back (P5): nobody clears the own conflict of interest, an officer decides. What is
-- taken back stands in interest_withdrawn.
create table interest_withdrawal (
  number         varchar(40)   primary key,
  interest       bigint        not null references interest (id),
  reason         varchar(4000) not null,
  requested_by   varchar(64)   not null,
  requested_at   timestamp with time zone not null,
  outcome        varchar(20),
  decided_reason varchar(4000),
  decided_by     varchar(64),
  decided_at     timestamp with time zone
);

-- A conflict that a withdrawal cleared may be found again, where the same is declared again; one that an officer has
-- judged may not.
alter table conflict_cleared add column withdrawn boolean default false not null;
