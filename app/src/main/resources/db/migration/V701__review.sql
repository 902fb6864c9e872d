-- Selections (選考): one case for each slot of a closed call (P6). reviews_settled_at is set when each application has its
-- reviews, or a reason to go without.
create table selection (
  number             varchar(40) primary key,
  call               varchar(40) not null references call (number),
  slot               integer     not null,
  agency             varchar(40) not null,
  chair              varchar(64),
  reviews_due        timestamp with time zone,
  status             varchar(20) default 'open' not null,
  opened_at          timestamp with time zone not null,
  opened_by          varchar(64) not null,
  reviews_settled_at timestamp with time zone,
  row_version        integer     default 0 not null,
  constraint selection_slot unique (call, slot)
);

-- Who has which part in a selection: reviewer, chair or officer. until is null as long as it lasts.
create table selection_role (
  selection varchar(40) not null references selection (number),
  person    varchar(64) not null,
  role      varchar(20) not null,
  since     timestamp with time zone not null,
  until     timestamp with time zone,
  constraint selection_role_pk primary key (selection, person, role)
);
create index selection_role_person on selection_role (person);

-- Where people of the panels work and what they know; expertise is a list with commas. The last row of a person counts.
create table affiliation (
  id               bigint generated always as identity primary key,
  person           varchar(64)  not null,
  erad_id          varchar(8),
  institution_code varchar(20),
  institution      varchar(200) not null,
  unit             varchar(200),
  expertise        varchar(1000),
  declared_at      timestamp with time zone not null
);
create index affiliation_person on affiliation (person);

-- Interests that people declare (P5): a person's register. Rows are only ever added; a withdrawal is a row of its own.
create table interest (
  id               bigint generated always as identity primary key,
  person           varchar(64)  not null,
  kind             varchar(40)  not null,
  counterpart_erad varchar(8),
  counterpart_name varchar(200),
  institution      varchar(200),
  unit             varchar(200),
  from_year        integer,
  to_year          integer,
  years_total      integer,
  note             varchar(4000),
  declared_in      varchar(40),
  declared_at      timestamp with time zone not null
);
create index interest_person on interest (person);
create table interest_withdrawn (
  interest     bigint        primary key references interest (id),
  reason       varchar(4000) not null,
  withdrawn_by varchar(64)   not null,
  withdrawn_at timestamp with time zone not null
);

-- Who has said for a selection that the own register is complete.
create table interest_declaration (
  selection   varchar(40) not null references selection (number),
  person      varchar(64) not null,
  declared_at timestamp with time zone not null,
  constraint interest_declaration_pk primary key (selection, person)
);

-- Conflicts of interest between a person and an application, and their clearing (P5 (a) to (f)). Rows are only added.
-- An open conflict hides the application from the person everywhere. severity: conflict, or ask where a person must tell.
create table conflict_of_interest (
  id           bigint generated always as identity primary key,
  application  varchar(40)   not null references application (number),
  person       varchar(64)   not null,
  source       varchar(20)   not null,
  rule         varchar(40)   not null,
  severity     varchar(20)   not null,
  rule_text    varchar(1000) not null,
  rule_version varchar(100),
  found_by     varchar(64)   not null,
  found_at     timestamp with time zone not null
);
create index conflict_of_interest_person on conflict_of_interest (person, application);
create index conflict_of_interest_application on conflict_of_interest (application);
create table conflict_cleared (
  conflict   bigint        primary key references conflict_of_interest (id),
  reason     varchar(4000) not null,
  cleared_by varchar(64)   not null,
  cleared_at timestamp with time zone not null
);

-- Who is to review what. review is null until the case of the review is opened.
create table assignment (
  selection   varchar(40) not null references selection (number),
  application varchar(40) not null references application (number),
  reviewer    varchar(64) not null,
  assigned_by varchar(64) not null,
  reason      varchar(4000),
  assigned_at timestamp with time zone not null,
  review      varchar(40),
  constraint assignment_pk primary key (application, reviewer)
);
create index assignment_waiting on assignment (selection, review, application);

-- Reviews (査読): one case for each reviewer and application. The version of the application is pinned at the acceptance.
create table review (
  number              varchar(40) primary key,
  selection           varchar(40) not null references selection (number),
  application         varchar(40) not null references application (number),
  reviewer            varchar(64) not null,
  status              varchar(20) not null,
  application_version integer,
  invited_at          timestamp with time zone not null,
  due_at              timestamp with time zone not null,
  answered_at         timestamp with time zone,
  submitted_at        timestamp with time zone,
  ended_at            timestamp with time zone,
  reason              varchar(4000),
  suggested           varchar(200),
  overall             varchar(4000),
  row_version         integer     default 0 not null,
  constraint review_once unique (application, reviewer)
);
create index review_selection on review (selection, status);
create index review_reviewer on review (reviewer);

-- What a reviewer has written so far; criterion c1, c2a to c2d or overall.
create table review_draft (
  review      varchar(40) not null references review (number),
  criterion   varchar(10) not null,
  half_points integer,
  comment     varchar(4000),
  saved_at    timestamp with time zone not null,
  constraint review_draft_pk primary key (review, criterion)
);

-- Points as they were handed in, in half points from 0 to 10: rows are only ever added (on PostgreSQL a trigger sees to
-- it). Whether they count, the status of the review says.
create table review_score (
  review      varchar(40)   not null references review (number),
  criterion   varchar(10)   not null,
  half_points integer       not null,
  comment     varchar(4000) not null,
  constraint review_score_pk primary key (review, criterion),
  constraint review_score_range check (half_points between 0 and 10)
);

-- Applications that go on with fewer reviews than the call asks for, and why.
create table review_waiver (
  application varchar(40)   not null references application (number),
  selection   varchar(40)   not null references selection (number),
  reviews     integer       not null,
  reason      varchar(4000) not null,
  waived_by   varchar(64)   not null,
  waived_at   timestamp with time zone not null,
  constraint review_waiver_pk primary key (application, waived_at)
);
