-- Themes (R55-R57): one case for a technology of a published vision. technology_held is the technology while the case
-- is open, null once it is over, so that no technology has two open themes. doubt_surveyed says whether the survey that
-- pattern B begins with has been accepted.
create table theme (
  number          varchar(40)  primary key,
  technology_code varchar(20)  not null references published_technology (code),
  technology_held varchar(20)  unique,
  edition         integer      not null,
  vision_case     varchar(40)  not null,
  title           varchar(200) not null,
  pattern         varchar(20),
  listed          boolean      not null,
  route           varchar(20),
  study_result    varchar(20),
  doubt_surveyed  boolean      default false not null,
  unlisted_rounds integer      default 0 not null,
  status          varchar(20)  not null,
  opened_by       varchar(64)  not null,
  opened_at       timestamp with time zone not null,
  closed_at       timestamp with time zone
);
create index theme_technology on theme (technology_code);

-- Triages: every one stays, with what was known, by whom, and what the table or a person made of it.
create table theme_triage (
  theme                varchar(40)   not null references theme (number),
  triage               integer       not null,
  occasion             varchar(40)   not null,
  need                 varchar(20)   not null,
  need_evidence        varchar(4000) not null,
  approach             varchar(20)   not null,
  approach_evidence    varchar(4000) not null,
  feasibility          varchar(20)   not null,
  feasibility_evidence varchar(4000) not null,
  assessed_by          varchar(64)   not null,
  assessed_at          timestamp with time zone not null,
  table_result         varchar(20),
  rule_version         varchar(120),
  outcome              varchar(20),
  reason               varchar(4000),
  decided_by           varchar(64),
  decided_at           timestamp with time zone,
  constraint theme_triage_pk primary key (theme, triage)
);

-- Technical surveys, and each report as it was handed in and judged.
create table technical_survey (
  number          varchar(40)   primary key,
  theme           varchar(40)   not null references theme (number),
  purpose         varchar(20)   not null,
  questions       varchar(4000) not null,
  status          varchar(20)   not null,
  commissioned_at timestamp with time zone not null,
  closed_at       timestamp with time zone
);
create index technical_survey_theme on technical_survey (theme, number);
create table survey_report (
  survey           varchar(40)   not null references technical_survey (number),
  report           integer       not null,
  findings         varchar(4000) not null,
  people           varchar(4000) not null,
  feasibility_view varchar(20)   not null,
  sources          varchar(4000) not null,
  reported_by      varchar(64)   not null,
  reported_at      timestamp with time zone not null,
  outcome          varchar(20),
  reason           varchar(4000),
  judged_by        varchar(64),
  judged_at        timestamp with time zone,
  constraint survey_report_pk primary key (survey, report)
);

-- What people say has changed about the readiness of a theme.
create table readiness_change (
  id           bigint generated always as identity primary key,
  theme        varchar(40)   not null references theme (number),
  what_changed varchar(4000) not null,
  reported_by  varchar(64)   not null,
  reported_at  timestamp with time zone not null
);
create index readiness_change_theme on readiness_change (theme, id);

-- What the concepts and calls of a theme have come to, as those cases told it.
create table theme_concept (
  concept    varchar(40) primary key,
  theme      varchar(40) not null references theme (number),
  status     varchar(20) not null,
  changed_at timestamp with time zone not null
);
create index theme_concept_theme on theme_concept (theme, concept);
create table theme_call (
  call_number varchar(40) primary key,
  theme       varchar(40) not null references theme (number),
  kind        varchar(20) not null,
  status      varchar(20) not null,
  changed_at  timestamp with time zone not null
);
create index theme_call_theme on theme_call (theme, call_number);
