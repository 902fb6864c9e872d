-- What an upheld complaint leads to (X1): the flawed step is done again for one application.

-- Reviews, and prepared decisions, that belong to a complaint and to nothing else.
alter table review add column redress varchar(40) references redress (number);
alter table panel_proposal add column redress varchar(40) references redress (number);
create index review_redress on review (redress);

-- Since when the assignment of a selection is confirmed; null while it is open.
alter table selection add column assigned_at timestamp with time zone;
update selection set assigned_at = opened_at
  where exists (select 1 from review where review.selection = selection.number);

-- Each part of a remedy, in the order in which it was done: formal-check, review, ranking, panel or notice. rule_version
-- is key and version of the procedure, or of the table, that it was done under. Rows are only ever added.
create table redress_remedy (
  id           bigint generated always as identity primary key,
  redress      varchar(40)   not null references redress (number),
  part         varchar(20)   not null,
  outcome      varchar(20)   not null,
  reason       varchar(4000) not null,
  rule_version varchar(100)  not null,
  done_by      varchar(64)   not null,
  done_at      timestamp with time zone not null
);
create index redress_remedy_of on redress_remedy (redress);

-- Where one application stands by the reviews that count after a remedy; the others keep the place of their ranking.
create table redress_ranking (
  redress       varchar(40) not null references redress (number),
  application   varchar(40) not null references application (number),
  place_before  integer,
  place         integer     not null,
  total_sum     bigint      not null,
  total_count   integer     not null,
  criteria_met  boolean     not null,
  security_met  boolean     not null,
  interview_met boolean     not null,
  fund_met      boolean     not null,
  ranked_at     timestamp with time zone not null,
  constraint redress_ranking_pk primary key (redress, ranked_at)
);

-- Decisions of a panel on one application after a complaint; the last row of an application takes the place of every
-- earlier decision on it. Columns as in panel_decision; meeting is the one at which the panel decided.
create table panel_redecision (
  id                  bigint generated always as identity primary key,
  redress             varchar(40)   not null references redress (number),
  application         varchar(40)   not null references application (number),
  selection           varchar(40)   not null references selection (number),
  outcome             varchar(20)   not null,
  place               integer       not null,
  amount              bigint,
  conditions          varchar(4000),
  reason_to_applicant varchar(4000) not null,
  security_fix        varchar(4000),
  fundability         varchar(20),
  rule_version        varchar(100),
  title               varchar(200)  not null,
  applicant           varchar(100)  not null,
  institution         varchar(200)  not null,
  institution_code    varchar(20),
  prepared_by         varchar(64)   not null,
  decided_by          varchar(64)   not null,
  decided_at          timestamp with time zone not null,
  constraint panel_redecision_amount check ((outcome = 'rejected') = (amount is null))
);
create index panel_redecision_of on panel_redecision (application);

create view panel_decision_in_force as
  select application, selection, outcome, place, amount, conditions, reason_to_applicant, security_fix, fundability,
    rule_version, title, applicant, institution, institution_code, decided_by, decided_at
  from panel_decision decided
  where not exists (select 1 from panel_redecision again where again.application = decided.application)
  union all
  select application, selection, outcome, place, amount, conditions, reason_to_applicant, security_fix, fundability,
    rule_version, title, applicant, institution, institution_code, decided_by, decided_at
  from panel_redecision last
  where not exists (
    select 1 from panel_redecision later where later.application = last.application and later.id > last.id);
