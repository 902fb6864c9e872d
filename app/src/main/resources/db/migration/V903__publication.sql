-- Results that are to become public (成果公表の届出, P10, R53). Title, summary and place are sealed texts of an edition
-- until they are public; what others write about them stays sealed. checked_edition is the last one that an information
-- officer looked at.
create table publication (
  number          varchar(40) primary key,
  project         varchar(40) not null,
  council         varchar(40) references council (number),
  notified_by     varchar(64) not null,
  kind            varchar(20) not null,
  choice          varchar(20) not null,
  partner         varchar(20) not null,
  planned_on      date        not null,
  edition         integer     not null,
  checked_edition integer     not null,
  status          varchar(20) not null,
  notified_at     timestamp with time zone not null
);
create index publication_notifier on publication (notified_by);

-- Secrets that people of the project had received when an edition was held against them: whether it contains them, and
-- whether their provider lifted them for it. contained is null until the information officer has looked.
create table publication_secret (
  publication varchar(40) not null references publication (number),
  edition     integer     not null,
  secret      varchar(40) not null references secret (number),
  listed_at   timestamp with time zone not null,
  contained   boolean,
  answer      varchar(20),
  constraint publication_secret_pk primary key (publication, edition, secret)
);

-- Notices to the council. A round of an extension goes on with the one before it; extended says that more time was
-- asked for in it.
create table publication_notice (
  publication varchar(40) not null references publication (number),
  round       integer     not null,
  extension   boolean     not null,
  ends_at     timestamp with time zone not null,
  extended    boolean     default false not null,
  constraint publication_notice_pk primary key (publication, round)
);
-- What members answered. Rows are only ever added.
create table publication_response (
  publication varchar(40) not null,
  round       integer     not null,
  person      varchar(64) not null,
  answer      varchar(20) not null,
  wish        varchar(20),
  answered_at timestamp with time zone not null,
  constraint publication_response_pk primary key (publication, round, person),
  constraint publication_response_of foreign key (publication, round)
    references publication_notice (publication, round)
);

-- How a result was proposed to be handled, and how it was settled; outcome_day is the day until which it is delayed, or
-- on which it is looked at again. Rows are only ever added.
create table publication_outcome (
  publication varchar(40) not null references publication (number),
  attempt     integer     not null,
  step        varchar(20) not null,
  outcome     varchar(20) not null,
  outcome_day date,
  consensus   varchar(40) not null,
  recorded_by varchar(64) not null,
  recorded_at timestamp with time zone not null,
  constraint publication_outcome_pk primary key (publication, attempt, step)
);

-- Results that are public, with their words.
create table published_result (
  publication  varchar(40)   primary key references publication (number),
  project      varchar(40)   not null,
  kind         varchar(20)   not null,
  choice       varchar(20)   not null,
  title        varchar(200)  not null,
  summary      varchar(4000) not null,
  venue        varchar(200)  not null,
  published_on date          not null,
  published_at timestamp with time zone not null
);
