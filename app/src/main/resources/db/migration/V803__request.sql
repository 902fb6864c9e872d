-- What researchers and members ask of the government for a project (R32, R37–R39): information, deregulation,
-- international standardisation. due_at moves on when more is asked.
create table government_request (
  number    varchar(40)  primary key,
  kind      varchar(20)  not null,
  project   varchar(40)  not null,
  title     varchar(200) not null,
  asked_by  varchar(64)  not null,
  asked_at  timestamp with time zone not null,
  due_at    timestamp with time zone not null,
  ministry  varchar(64),
  result    varchar(20),
  closed_at timestamp with time zone,
  constraint government_request_closed check ((result is null) = (closed_at is null))
);
create index government_request_project on government_request (project);

-- The dialogue: what was asked, answered and noted. Rows are only ever added.
create table request_entry (
  id         bigint generated always as identity primary key,
  request    varchar(40) not null references government_request (number),
  kind       varchar(20) not null,
  words      varchar(4000),
  written_by varchar(64) not null,
  written_at timestamp with time zone not null
);
create index request_entry_request on request_entry (request);

-- Contacts that were introduced (R38). Rows are only ever added.
create table introduced_contact (
  id            bigint generated always as identity primary key,
  request       varchar(40)  not null references government_request (number),
  name          varchar(100) not null,
  organisation  varchar(200) not null,
  reached_by    varchar(200) not null,
  introduced_by varchar(64)  not null,
  introduced_at timestamp with time zone not null
);
create index introduced_contact_request on introduced_contact (request);
