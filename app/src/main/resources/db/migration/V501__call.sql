-- Cases of calls are numbered CALL-2026-001.
alter table case_number alter column prefix set data type varchar(4);

-- Calls (P4, R54, R59, R62). Whether a call is coming, open or closed follows from its dates; it stands in no column.
create table call (
  number             varchar(40)   primary key,
  kind               varchar(20)   not null,
  template           varchar(20)   not null,
  concept            varchar(40)   not null,
  theme              varchar(40)   not null,
  title              varchar(200)  not null,
  fund               varchar(20)   not null,
  agency             varchar(64)   not null,
  ministry           varchar(64)   not null,
  recall_of          varchar(40)   references call (number),
  lead_call          varchar(40)   references call (number),
  -- null until a guideline is in force; then never changed
  guideline_version  varchar(40),
  opened_by          varchar(64)   not null,
  opened_at          timestamp with time zone not null,
  preannounced_at    timestamp with time zone,
  published_at       timestamp with time zone,
  outcome            varchar(20),
  concluded_at       timestamp with time zone,
  withdrawn_at       timestamp with time zone,
  withdrawn_by       varchar(64),
  withdrawal_reason  varchar(4000)
);
create index call_theme on call (theme);
create index call_concept on call (concept);

-- Slots (公募枠) that the call asks for, as the concept had them when the call was opened. Amounts in yen. held names
-- the slot in its concept while the call has it, and for good once it has an award: a slot is in one call at a time.
create table call_slot (
  call            varchar(40)  not null references call (number),
  slot            integer      not null,
  title           varchar(200) not null,
  kind            varchar(20)  not null,
  ceiling         bigint       not null,
  months          integer      not null,
  adoption_mode   varchar(20)  not null,
  adoption_number integer,
  held            varchar(60)  unique,
  constraint call_slot_pk primary key (call, slot)
);

-- Terms: every draft stays as it went to the check. Thresholds in tenths of a point, weights in percent.
create table call_terms (
  call                varchar(40)   not null references call (number),
  draft_number        integer       not null,
  title               varchar(200)  not null,
  eligibility         varchar(4000) not null,
  documents           varchar(1000) not null,
  preannounce_at      timestamp with time zone not null,
  opens_at            timestamp with time zone not null,
  questions_until     timestamp with time zone not null,
  closes_at           timestamp with time zone not null,
  weight_c1           integer       not null,
  weight_c2a          integer       not null,
  weight_c2b          integer       not null,
  weight_c2c          integer       not null,
  weight_c2d          integer       not null,
  criterion_threshold integer       not null,
  interview_threshold integer       not null,
  fund_threshold      integer       not null,
  reviewers           integer       not null,
  reply_step          varchar(20)   not null,
  briefing            varchar(4000),
  schedule_reason     varchar(4000),
  prepared_by         varchar(64)   not null,
  prepared_at         timestamp with time zone not null,
  constraint call_terms_pk primary key (call, draft_number)
);

-- Checks of a draft, and a publication that was held back: the last one of the last draft counts.
create table call_check (
  id            bigint generated always as identity primary key,
  call          varchar(40)   not null,
  draft_number  integer       not null,
  result        varchar(20)   not null,
  legal_check   varchar(20),
  content_check varchar(20),
  reason        varchar(4000),
  checked_by    varchar(64)   not null,
  checked_at    timestamp with time zone not null,
  constraint call_check_terms foreign key (call, draft_number) references call_terms (call, draft_number)
);

-- Closing instants that came after the one of a draft of the terms: only ever added (on PostgreSQL a trigger sees to
-- it). A call that was held back and has new terms starts from their closing.
create table call_extension (
  id           bigint generated always as identity primary key,
  call         varchar(40)   not null,
  draft_number integer       not null,
  closed_from  timestamp with time zone not null,
  closes_at    timestamp with time zone not null,
  source       varchar(40)   not null,
  reason       varchar(4000) not null,
  extended_by  varchar(64)   not null,
  extended_at  timestamp with time zone not null,
  constraint call_extension_terms foreign key (call, draft_number) references call_terms (call, draft_number),
  constraint call_extension_later check (closes_at > closed_from),
  constraint call_extension_once unique (call, source)
);

-- What became of each slot, and what was decided on one without award (E05).
create table call_slot_result (
  call           varchar(40)   not null,
  slot           integer       not null,
  outcome        varchar(20)   not null,
  applications   integer       not null,
  adopted        integer       not null,
  adopted_amount bigint        not null,
  reason         varchar(4000) not null,
  entered_by     varchar(64)   not null,
  entered_at     timestamp with time zone not null,
  decision       varchar(20),
  decided_reason varchar(4000),
  decided_by     varchar(64),
  decided_at     timestamp with time zone,
  constraint call_slot_result_pk primary key (call, slot),
  constraint call_slot_result_slot foreign key (call, slot) references call_slot (call, slot)
);

-- Result of a feasibility study: text only, no grade.
create table feasibility_study_result (
  call       varchar(40)   primary key references call (number),
  study_text varchar(4000) not null,
  result     varchar(20)   not null,
  reason     varchar(4000) not null,
  entered_by varchar(64)   not null,
  entered_at timestamp with time zone not null
);
