-- Proposals of technologies (R17-R20, R29-R35).
create table proposal (
  number       varchar(40) primary key,
  proposer     varchar(64) not null,
  status       varchar(20) not null,
  revision     integer     not null,
  submitted_at timestamp with time zone not null,
  answered_at  timestamp with time zone
);
create index proposal_status on proposal (status, number);

-- What was proposed, revision by revision; a revision never changes, visions refer to one.
create table proposal_revision (
  number                 varchar(40)   not null references proposal (number),
  revision               integer       not null,
  title                  varchar(200)  not null,
  organisation           varchar(200)  not null,
  domain                 varchar(40)   not null,
  category               varchar(40)   not null,
  technology_field       varchar(40)   not null,
  advanced_technology    varchar(4000) not null,
  human_resources        varchar(4000) not null,
  network                varchar(4000) not null,
  public_use_need        varchar(4000) not null,
  civil_use_need         varchar(4000) not null,
  target_type            varchar(40)   not null,
  horizon_years          integer       not null,
  span_years             integer       not null,
  timeframe_acknowledged boolean       not null,
  revised_by             varchar(64)   not null,
  revised_at             timestamp with time zone not null,
  constraint proposal_revision_pk primary key (number, revision)
);

-- Screenings (R14-R16, R30, R31): each criterion with its reason, one row a screening.
create table proposal_screening (
  id                          bigint generated always as identity primary key,
  number                      varchar(40)   not null,
  revision                    integer       not null,
  superiority                 varchar(20)   not null,
  superiority_reason          varchar(4000) not null,
  market_shortfall            varchar(20)   not null,
  market_shortfall_reason     varchar(4000) not null,
  multi_use                   varchar(20)   not null,
  multi_use_reason            varchar(4000) not null,
  existing_programme          varchar(20)   not null,
  existing_programme_reason   varchar(4000) not null,
  strategy_consistency        varchar(20)   not null,
  strategy_consistency_reason varchar(4000) not null,
  screened_by                 varchar(64)   not null,
  screened_at                 timestamp with time zone not null,
  constraint proposal_screening_revision foreign key (number, revision)
    references proposal_revision (number, revision)
);
create index proposal_screening_number on proposal_screening (number, id);

-- Seats in the Program Council (R21). In office from term_from to term_to, both included.
create table council_member (
  id        bigint generated always as identity primary key,
  user_id   varchar(64) not null,
  scientist boolean     not null,
  chair     boolean     not null,
  term_from date        not null,
  term_to   date        not null
);
create index council_member_term on council_member (term_from, term_to);

-- Rounds of deliberation in a case, and who is asked in each; a substitute takes the row of the one replaced.
create table council_round (
  case_number         varchar(40) not null,
  round               integer     not null,
  chair               varchar(64) not null,
  chair_substitute_of varchar(64),
  convened_at         timestamp with time zone not null,
  constraint council_round_pk primary key (case_number, round)
);
create table council_opinion (
  case_number   varchar(40)  not null,
  round         integer      not null,
  member        varchar(64)  not null,
  scientist     boolean      not null,
  substitute_of varchar(64),
  opinion       varchar(20),
  opinion_text  varchar(4000),
  given_at      timestamp with time zone,
  constraint council_opinion_pk primary key (case_number, round, member),
  constraint council_opinion_round foreign key (case_number, round) references council_round (case_number, round)
);

-- Sessions: attendance, and whether the session was valid; a void one stays on record.
create table council_session (
  case_number        varchar(40) not null,
  round              integer     not null,
  session            integer     not null,
  session_date       date        not null,
  note               varchar(4000),
  scientists_present integer     not null,
  present_percent    integer     not null,
  quorum_percent     integer     not null,
  result             varchar(20),
  rule_version       varchar(120),
  constraint council_session_pk primary key (case_number, round, session),
  constraint council_session_round foreign key (case_number, round) references council_round (case_number, round)
);
create table council_attendance (
  case_number varchar(40) not null,
  round       integer     not null,
  session     integer     not null,
  member      varchar(64) not null,
  constraint council_attendance_pk primary key (case_number, round, session, member),
  constraint council_attendance_session foreign key (case_number, round, session)
    references council_session (case_number, round, session)
);
create table council_conclusion (
  case_number      varchar(40)   not null,
  round            integer       not null,
  session          integer       not null,
  outcome          varchar(20)   not null,
  reason           varchar(4000) not null,
  minority_opinion varchar(4000),
  decided_by       varchar(64)   not null,
  decided_at       timestamp with time zone not null,
  constraint council_conclusion_pk primary key (case_number, round),
  constraint council_conclusion_session foreign key (case_number, round, session)
    references council_session (case_number, round, session)
);

-- Answers of ministries (R05, R23) and what became of each comment. consultation: opaque id of one consultation.
create table ministry_answer (
  id                bigint generated always as identity primary key,
  case_number       varchar(40)   not null,
  consultation      varchar(64)   not null,
  ministry          varchar(64)   not null,
  answer            varchar(20)   not null,
  comment_text      varchar(4000),
  answered_by       varchar(64)   not null,
  answered_at       timestamp with time zone not null,
  resolution        varchar(20),
  resolution_reason varchar(4000),
  resolved_by       varchar(64),
  resolved_at       timestamp with time zone,
  constraint ministry_answer_once unique (consultation, ministry)
);
create index ministry_answer_case on ministry_answer (case_number, id);

-- Cases of visions. edition_held is the edition while the case is open or published, null once withdrawn, so that no
-- two such cases share an edition and a withdrawn one gives it back.
create table vision (
  number              varchar(40)   primary key,
  title               varchar(200)  not null,
  edition             integer       not null,
  edition_held        integer       unique,
  opening_note        varchar(4000),
  opened_by           varchar(64)   not null,
  opened_at           timestamp with time zone not null,
  guideline_version   varchar(40),
  think_tank_findings varchar(4000),
  think_tank_networks varchar(4000),
  think_tank_at       timestamp with time zone,
  draft_number        integer       not null,
  status              varchar(20)   not null
);

-- Drafts: every one stays as it went to the council.
create table vision_draft (
  vision       varchar(40)   not null references vision (number),
  draft_number integer       not null,
  summary      varchar(4000) not null,
  horizon_note varchar(4000) not null,
  drafted_by   varchar(64)   not null,
  drafted_at   timestamp with time zone not null,
  constraint vision_draft_pk primary key (vision, draft_number)
);
create table vision_draft_technology (
  vision       varchar(40) not null,
  draft_number integer     not null,
  proposal     varchar(40) not null references proposal (number),
  constraint vision_draft_technology_pk primary key (vision, draft_number, proposal),
  constraint vision_draft_technology_draft foreign key (vision, draft_number)
    references vision_draft (vision, draft_number)
);
create table ministerial_decision (
  vision        varchar(40)   not null,
  draft_number  integer       not null,
  council       varchar(40)   not null,
  outcome       varchar(20)   not null,
  reason        varchar(4000) not null,
  decision_date date          not null,
  recorded_by   varchar(64)   not null,
  recorded_at   timestamp with time zone not null,
  constraint ministerial_decision_pk primary key (vision, draft_number, council),
  constraint ministerial_decision_draft foreign key (vision, draft_number)
    references vision_draft (vision, draft_number)
);

-- Published visions: a version of its own that nothing changes (on PostgreSQL a trigger sees to it).
create table published_vision (
  edition           integer       primary key,
  vision            varchar(40)   not null unique references vision (number),
  title             varchar(200)  not null,
  summary           varchar(4000) not null,
  horizon_note      varchar(4000) not null,
  guideline_version varchar(40),
  published_by      varchar(64)   not null,
  published_at      timestamp with time zone not null
);
create table published_technology (
  code     varchar(20) primary key,
  edition  integer     not null references published_vision (edition),
  proposal varchar(40) not null unique,
  revision integer     not null,
  constraint published_technology_revision foreign key (proposal, revision)
    references proposal_revision (number, revision)
);
create index published_technology_edition on published_technology (edition, code);
