-- Applications (P5, E01, E02, E09). Up to opened_at nobody at the agency sees anything of one. sealed_until is the
-- closing of the call, or the deadline of this applicant alone where that is later.
create table application (
  number           varchar(40)  primary key,
  call             varchar(40)  not null references call (number),
  applicant_id     varchar(8)   not null,
  submitted_by     varchar(64)  not null,
  current_version  integer      not null,
  received_at      timestamp with time zone not null,
  sealed_until     timestamp with time zone not null,
  registered       boolean      default false not null,
  opened_at        timestamp with time zone,
  correction_until timestamp with time zone,
  correction       varchar(20)  default 'none' not null,
  outcome          varchar(20),
  outcome_reason   varchar(4000),
  decided_by       varchar(64),
  decided_at       timestamp with time zone
);
create index application_applicant on application (call, applicant_id);
create index application_received on application (call, number);

-- Versions as they were handed in: rows are only ever added (on PostgreSQL a trigger sees to it). title_key is the title
-- without case, width and white space, to find the same title again.
create table application_version (
  application        varchar(40)   not null references application (number),
  version            integer       not null,
  slot               integer       not null,
  applicant_name     varchar(100)  not null,
  applicant_email    varchar(200)  not null,
  institution_code   varchar(20),
  institution_name   varchar(200)  not null,
  start_up           boolean       not null,
  approved_by        varchar(100),
  approved_on        date,
  title              varchar(200)  not null,
  title_key          varchar(400)  not null,
  summary            varchar(4000) not null,
  security_control   varchar(4000) not null,
  no_restriction     boolean       not null,
  ethics_completed   boolean       not null,
  foreign_support    boolean       not null,
  integrity          varchar(4000),
  submitted_by       varchar(64)   not null,
  submitted_at       timestamp with time zone not null,
  constraint application_version_pk primary key (application, version)
);
create index application_version_title on application_version (title_key);

-- Requested amount of each fiscal year, in yen.
create table application_budget (
  application varchar(40) not null,
  version     integer     not null,
  fiscal_year integer     not null,
  amount      bigint      not null,
  constraint application_budget_pk primary key (application, version, fiscal_year),
  constraint application_budget_of foreign key (application, version)
    references application_version (application, version)
);

-- Who takes part, and what each of them does.
create table application_member (
  application varchar(40)  not null,
  version     integer      not null,
  member      integer      not null,
  name        varchar(100) not null,
  erad_id     varchar(8),
  institution varchar(200) not null,
  role        varchar(200) not null,
  constraint application_member_pk primary key (application, version, member),
  constraint application_member_of foreign key (application, version)
    references application_version (application, version)
);

-- Other programmes that the applicant works for or has applied to, the effort in percent.
create table application_effort (
  application varchar(40)  not null,
  version     integer      not null,
  entry       integer      not null,
  programme   varchar(200) not null,
  percent     integer      not null,
  amount      bigint       not null,
  constraint application_effort_pk primary key (application, version, entry),
  constraint application_effort_of foreign key (application, version)
    references application_version (application, version)
);

-- Documents come before their application; finished_at is null while one is still being sent.
create table application_document (
  id          varchar(36) primary key,
  call        varchar(40) not null references call (number),
  uploaded_by varchar(64) not null,
  begun_at    timestamp with time zone not null,
  finished_at timestamp with time zone,
  size        bigint,
  sha256      varchar(64)
);
create index application_document_account on application_document (uploaded_by, begun_at);
-- Bytes go after the row of their document, which an attachment holds fast.
create table document_chunk (
  document varchar(36) not null,
  chunk    integer     not null,
  bytes    bytea       not null,
  constraint document_chunk_pk primary key (document, chunk)
);
create table application_attachment (
  application varchar(40)  not null,
  version     integer      not null,
  kind        varchar(40)  not null,
  document    varchar(36)  not null references application_document (id),
  file_name   varchar(200) not null,
  constraint application_attachment_pk primary key (application, version, kind),
  constraint application_attachment_of foreign key (application, version)
    references application_version (application, version)
);
create index application_attachment_document on application_attachment (document);

-- What each round of the formal check found.
create table application_finding (
  application varchar(40)   not null references application (number),
  check_round integer       not null,
  viewpoint   varchar(40)   not null,
  result      varchar(20)   not null,
  detail      varchar(4000) not null,
  found_at    timestamp with time zone not null,
  constraint application_finding_pk primary key (application, check_round, viewpoint)
);
