-- Cases of operation and evaluation guidelines (R63).
create table guideline (
  number       varchar(40)   primary key,
  title        varchar(200)  not null,
  purpose      varchar(4000) not null,
  opened_by    varchar(64)   not null,
  opened_at    timestamp with time zone not null,
  draft_number integer       not null,
  status       varchar(20)   not null
);

-- Drafts: every one stays as it went to the council.
create table guideline_draft (
  guideline    varchar(40)   not null references guideline (number),
  draft_number integer       not null,
  organisation varchar(4000) not null,
  method       varchar(4000) not null,
  evaluation   varchar(4000) not null,
  drafted_by   varchar(64)   not null,
  drafted_at   timestamp with time zone not null,
  constraint guideline_draft_pk primary key (guideline, draft_number)
);

-- Published versions: nothing changes one (on PostgreSQL a trigger sees to it); the newest at a moment is in force.
create table guideline_version (
  version      integer       primary key,
  guideline    varchar(40)   not null unique references guideline (number),
  title        varchar(200)  not null,
  organisation varchar(4000) not null,
  method       varchar(4000) not null,
  evaluation   varchar(4000) not null,
  published_by varchar(64)   not null,
  published_at timestamp with time zone not null
);
