-- Cases of R&D concepts (R05, R10-R13, R23, R24). theme_held is the theme while the case that the theme asked for is
-- being written, null for what is written beside it and once it is decided, so that a theme has one such case at a time.
create table concept (
  number         varchar(40)   primary key,
  theme          varchar(40)   not null,
  theme_held     varchar(40)   unique,
  technology     varchar(20)   not null,
  route          varchar(20)   not null,
  for_theme      boolean       not null,
  opening_reason varchar(4000),
  opened_by      varchar(64)   not null,
  opened_at      timestamp with time zone not null,
  draft_number   integer       not null,
  status         varchar(20)   not null,
  approved_at    timestamp with time zone
);
create index concept_theme on concept (theme, opened_at);

-- Drafts: every one stays as it was handed in. Amounts are whole yen.
create table concept_draft (
  concept                varchar(40)   not null references concept (number),
  draft_number           integer       not null,
  title                  varchar(200)  not null,
  goal                   varchar(4000) not null,
  concept_type           varchar(20)   not null,
  parent_concept         varchar(40)   references concept (number),
  public_use             varchar(4000),
  using_ministries       varchar(400)  not null,
  single_ministry_reason varchar(4000),
  civil_use              varchar(4000),
  implementers           varchar(4000),
  implementer_reason     varchar(4000),
  information_policy     varchar(4000) not null,
  council_condition      varchar(20)   not null,
  fund                   varchar(20)   not null,
  execution_form         varchar(40)   not null,
  ceiling                bigint        not null,
  consulted_ministries   varchar(400)  not null,
  drafted_by             varchar(64)   not null,
  drafted_at             timestamp with time zone not null,
  constraint concept_draft_pk primary key (concept, draft_number),
  constraint concept_draft_ceiling check (ceiling > 0)
);

-- Slots (公募枠) of a draft; a new draft begins with those of the last one. Those of the approved draft are called.
create table concept_slot (
  concept         varchar(40)  not null,
  draft_number    integer      not null,
  slot            integer      not null,
  title           varchar(200) not null,
  kind            varchar(20)  not null,
  ceiling         bigint       not null,
  months          integer      not null,
  adoption_mode   varchar(20)  not null,
  adoption_number integer,
  constraint concept_slot_pk primary key (concept, draft_number, slot),
  constraint concept_slot_draft foreign key (concept, draft_number) references concept_draft (concept, draft_number),
  constraint concept_slot_ceiling check (ceiling > 0)
);

-- Slots of an approved concept that were given up; their ceilings went back to the fund (E05).
create table concept_slot_release (
  concept     varchar(40)   not null references concept (number),
  slot        integer       not null,
  reason      varchar(4000) not null,
  released_by varchar(64)   not null,
  released_at timestamp with time zone not null,
  constraint concept_slot_release_pk primary key (concept, slot)
);

-- What the Cabinet Office and the fund's ministry say to a draft; consultation rounds begin anew with each draft.
create table concept_approval (
  concept      varchar(40)   not null,
  draft_number integer       not null,
  office       varchar(20)   not null,
  outcome      varchar(20)   not null,
  reason       varchar(4000) not null,
  decided_by   varchar(64)   not null,
  decided_at   timestamp with time zone not null,
  constraint concept_approval_pk primary key (concept, draft_number, office),
  constraint concept_approval_draft foreign key (concept, draft_number) references concept_draft (concept, draft_number)
);
