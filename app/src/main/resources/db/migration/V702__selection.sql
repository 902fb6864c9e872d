-- What the reviews of a selection come to (P6, E04, E07): one row for each application and ranking. Means and totals in
-- thousandths of a point; total_sum by total_count is the exact mean. A ranking is done again when scores change: the
-- highest round of a stage counts.
create table selection_stage (
  selection        varchar(40) not null references selection (number),
  stage            varchar(20) not null,
  ranking_round    integer     not null,
  application      varchar(40) not null references application (number),
  place            integer     not null,
  tie_break        varchar(20) not null,
  reviews          integer     not null,
  missing          integer     not null,
  total_sum        bigint      not null,
  total_count      integer     not null,
  total_thousandths integer    not null,
  c1               integer     not null,
  c2a              integer     not null,
  c2b              integer     not null,
  c2c              integer     not null,
  c2d              integer     not null,
  lowest           integer     not null,
  highest          integer     not null,
  deviation        integer     not null,
  outliers         integer     not null,
  criteria_met     boolean     not null,
  security_met     boolean     not null,
  interview_met    boolean     not null,
  fund_met         boolean     not null,
  ranked_at        timestamp with time zone not null,
  constraint selection_stage_pk primary key (selection, stage, ranking_round, application)
);

-- What the chair put down on points that lie far from the others (P6).
create table outlier_discussion (
  id           bigint generated always as identity primary key,
  selection    varchar(40)   not null references selection (number),
  application  varchar(40)   not null references application (number),
  finding      varchar(4000) not null,
  discussed_by varchar(64)   not null,
  discussed_at timestamp with time zone not null
);
create index outlier_discussion_of on outlier_discussion (selection, application);

-- Where the chair departs from the threshold of the interview; the last row of an application counts.
create table shortlist_change (
  id          bigint generated always as identity primary key,
  selection   varchar(40)   not null references selection (number),
  application varchar(40)   not null references application (number),
  shortlisted boolean       not null,
  reason      varchar(4000) not null,
  changed_by  varchar(64)   not null,
  changed_at  timestamp with time zone not null
);
create index shortlist_change_of on shortlist_change (selection, application);

-- The shortlist as the chair decided it: every application of the selection, on it or not.
create table shortlist (
  selection   varchar(40) not null references selection (number),
  application varchar(40) not null references application (number),
  shortlisted boolean     not null,
  decided_by  varchar(64) not null,
  decided_at  timestamp with time zone not null,
  constraint shortlist_pk primary key (selection, application)
);

-- The time within which applicants may answer the reviewers' comments, where the call offers it, and their answers.
create table reply_window (
  selection  varchar(40) primary key references selection (number),
  opened_at  timestamp with time zone not null,
  closes_at  timestamp with time zone not null
);
create table application_reply (
  application varchar(40)   primary key references application (number),
  selection   varchar(40)   not null references selection (number),
  reply       varchar(4000) not null,
  replied_by  varchar(64)   not null,
  replied_at  timestamp with time zone not null
);

-- Interviews: the points that the panel agreed on, in half points; none where there was no interview. The last row of an
-- application counts.
create table interview_result (
  id            bigint generated always as identity primary key,
  selection     varchar(40)   not null references selection (number),
  application   varchar(40)   not null references application (number),
  held          boolean       not null,
  c1            integer,
  c2a           integer,
  c2b           integer,
  c2c           integer,
  c2d           integer,
  portfolio_gap boolean       not null,
  note          varchar(4000) not null,
  recorded_by   varchar(64)   not null,
  recorded_at   timestamp with time zone not null,
  constraint interview_points check (held = (c1 is not null))
);
create index interview_result_of on interview_result (selection, application);

-- Applications of one place that the chair put first, in that order.
create table tie_decision (
  id          bigint generated always as identity primary key,
  selection   varchar(40)   not null references selection (number),
  application varchar(40)   not null references application (number),
  reason      varchar(4000) not null,
  decided_by  varchar(64)   not null,
  decided_at  timestamp with time zone not null
);
create index tie_decision_of on tie_decision (selection);

-- Meetings of the panel, with who was there and who stood back because of a conflict of interest.
create table panel_meeting (
  selection   varchar(40)   not null references selection (number),
  meeting     integer       not null,
  held_on     date          not null,
  minutes     varchar(8000) not null,
  recorded_by varchar(64)   not null,
  recorded_at timestamp with time zone not null,
  constraint panel_meeting_pk primary key (selection, meeting)
);
create table panel_attendance (
  selection  varchar(40) not null,
  meeting    integer     not null,
  person     varchar(64) not null,
  attendance varchar(20) not null,
  constraint panel_attendance_pk primary key (selection, meeting, person),
  constraint panel_attendance_of foreign key (selection, meeting) references panel_meeting (selection, meeting)
);

-- Decisions as they are prepared; the last row of an application counts. Amounts in yen.
create table panel_proposal (
  id           bigint generated always as identity primary key,
  selection    varchar(40)   not null references selection (number),
  application  varchar(40)   not null references application (number),
  outcome      varchar(20)   not null,
  amount       bigint,
  conditions   varchar(4000),
  reason       varchar(4000) not null,
  security_fix varchar(4000),
  fundability  varchar(20)   not null,
  rule_version varchar(100)  not null,
  prepared_by  varchar(64)   not null,
  prepared_at  timestamp with time zone not null
);
create index panel_proposal_of on panel_proposal (selection, application);

-- Decisions of the panel, approved: every application of the selection, with what the applicant is told. What the public
-- may read of adopted ones stands here as it was decided.
create table panel_decision (
  application         varchar(40)   primary key references application (number),
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
  decided_by          varchar(64)   not null,
  decided_at          timestamp with time zone not null,
  constraint panel_decision_amount check ((outcome = 'rejected') = (amount is null))
);
create index panel_decision_of on panel_decision (selection, outcome, place);
create index panel_decision_newcomer on panel_decision (institution_code);

-- From when applicants and the public may know: nobody before released_at, all from it on.
create table result_notice (
  selection   varchar(40) primary key references selection (number),
  released_at timestamp with time zone not null,
  prepared_by varchar(64) not null,
  approved_by varchar(64) not null,
  decided_at  timestamp with time zone not null
);
create index result_notice_released on result_notice (released_at);
create table result_letter (
  application varchar(40) primary key references panel_decision (application),
  selection   varchar(40) not null references selection (number),
  written_at  timestamp with time zone not null
);

-- What adopted proposals take of the money of their concept until their contract is in the ledger of the fund.
create table adoption_hold (
  application varchar(40) primary key references application (number),
  selection   varchar(40) not null references selection (number),
  concept     varchar(40) not null,
  fund        varchar(20) not null,
  amount      bigint      not null,
  held_at     timestamp with time zone not null,
  settled_as  varchar(20),
  settled_at  timestamp with time zone,
  constraint adoption_hold_amount check (amount > 0)
);
create index adoption_hold_open on adoption_hold (concept, settled_at);
