-- Awards (採択後の手続, P7): from the decision of the panel to the contract. amount is what may be contracted at most; it
-- only ever falls (E06, E09). application_held is the application as long as the award is open or signed: an application
-- has one such award at a time. redress is the case that led to a late adoption.
create table award (
  number           varchar(40)   primary key,
  selection        varchar(40)   not null references selection (number),
  application      varchar(40)   not null references application (number),
  application_held varchar(40)   unique,
  amount           bigint        not null,
  conditions       varchar(4000),
  promoted_from    varchar(40)   references award (number),
  redress          varchar(40),
  status           varchar(20)   not null,
  opened_at        timestamp with time zone not null,
  lapses_at        timestamp with time zone not null,
  ended_at         timestamp with time zone,
  ended_by         varchar(64),
  end_reason       varchar(4000),
  constraint award_amount check (amount > 0)
);
create index award_selection on award (selection, status);
create index award_application on award (application);

-- Moments up to which an award was extended, with reasons; rows are only ever added.
create table award_extension (
  award       varchar(40)   not null references award (number),
  lapses_at   timestamp with time zone not null,
  reason      varchar(4000) not null,
  extended_by varchar(64)   not null,
  extended_at timestamp with time zone not null,
  constraint award_extension_pk primary key (award, lapses_at)
);

-- Due diligence (E09, E10): one finding for each viewpoint, once.
create table due_diligence (
  award      varchar(40)   not null references award (number),
  viewpoint  varchar(20)   not null,
  finding    varchar(20)   not null,
  detail     varchar(4000) not null,
  checked_by varchar(64)   not null,
  checked_at timestamp with time zone not null,
  constraint due_diligence_pk primary key (award, viewpoint)
);

-- What the awardee does about what was found, and what was decided on it. Rows are only ever added. behalf_reason says
-- why an officer entered it in the awardee's place.
create table mitigation_plan (
  award         varchar(40)   not null references award (number),
  version       integer       not null,
  plan          varchar(4000) not null,
  submitted_by  varchar(64)   not null,
  behalf_reason varchar(4000),
  submitted_at  timestamp with time zone not null,
  constraint mitigation_plan_pk primary key (award, version)
);
create table mitigation_decision (
  award         varchar(40)   not null,
  version       integer       not null,
  outcome       varchar(20)   not null,
  reason        varchar(4000) not null,
  permit_number varchar(100),
  decided_by    varchar(64)   not null,
  decided_at    timestamp with time zone not null,
  constraint mitigation_decision_pk primary key (award, version),
  constraint mitigation_decision_of foreign key (award, version) references mitigation_plan (award, version)
);

-- Research plans, their amounts of each fiscal year in yen, and what was decided on them. Rows are only ever added.
create table research_plan (
  award         varchar(40)   not null references award (number),
  version       integer       not null,
  plan          varchar(4000) not null,
  starts_on     date          not null,
  ends_on       date          not null,
  submitted_by  varchar(64)   not null,
  behalf_reason varchar(4000),
  submitted_at  timestamp with time zone not null,
  constraint research_plan_pk primary key (award, version)
);
create table research_plan_year (
  award       varchar(40) not null,
  version     integer     not null,
  fiscal_year integer     not null,
  amount      bigint      not null,
  constraint research_plan_year_pk primary key (award, version, fiscal_year),
  constraint research_plan_year_of foreign key (award, version) references research_plan (award, version)
);
create table research_plan_check (
  award      varchar(40)   not null,
  version    integer       not null,
  outcome    varchar(20)   not null,
  reason     varchar(4000) not null,
  amount     bigint        not null,
  checked_by varchar(64)   not null,
  checked_at timestamp with time zone not null,
  constraint research_plan_check_pk primary key (award, version),
  constraint research_plan_check_of foreign key (award, version) references research_plan (award, version)
);

-- Contracts (委託契約). contract_number is the agency's own.
create table contract (
  award           varchar(40)  primary key references award (number),
  contract_number varchar(100) not null unique,
  signed_on       date         not null,
  starts_on       date         not null,
  ends_on         date         not null,
  amount          bigint       not null,
  recorded_by     varchar(64)  not null,
  recorded_at     timestamp with time zone not null
);

-- Complaints about the procedure (苦情・異議の申出, X1). told_at is when the applicant was told what is complained about.
create table redress (
  number        varchar(40)   primary key,
  application   varchar(40)   not null references application (number),
  selection     varchar(40)   references selection (number),
  ground        varchar(40)   not null,
  complaint     varchar(4000) not null,
  told_at       timestamp with time zone not null,
  filed_by      varchar(64)   not null,
  filed_at      timestamp with time zone not null,
  status        varchar(20)   not null,
  answer_due    timestamp with time zone not null
);
create index redress_application on redress (application);

-- What was decided on a complaint, step by step: admission, decision, remedy. Rows are only ever added.
create table redress_step (
  redress     varchar(40)   not null references redress (number),
  step        varchar(20)   not null,
  outcome     varchar(40)   not null,
  flawed_step varchar(20),
  reason      varchar(4000) not null,
  amount      bigint,
  decided_by  varchar(64)   not null,
  decided_at  timestamp with time zone not null,
  constraint redress_step_pk primary key (redress, step)
);
