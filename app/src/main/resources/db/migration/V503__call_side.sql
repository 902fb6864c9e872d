-- Beside a call: questions, corrections, applicants' own deadlines, incidents of e-Rad. Rows are only ever added (on
-- PostgreSQL a trigger sees to it); what was refused stands in the record of decisions.

-- Questions to the agency. Who asked is never public.
create table call_question (
  call            varchar(40)   not null references call (number),
  question_number integer       not null,
  asked_by        varchar(64)   not null,
  question        varchar(4000) not null,
  asked_at        timestamp with time zone not null,
  constraint call_question_pk primary key (call, question_number)
);

-- Answers; a published one shows public_question instead of the words of who asked.
create table call_answer (
  call            varchar(40)   not null,
  question_number integer       not null,
  answer          varchar(4000) not null,
  public_question varchar(4000),
  private_reason  varchar(4000),
  answered_by     varchar(64)   not null,
  answered_at     timestamp with time zone not null,
  constraint call_answer_pk primary key (call, question_number),
  constraint call_answer_question foreign key (call, question_number) references call_question (call, question_number),
  constraint call_answer_public_or_why check (public_question is not null or private_reason is not null)
);

-- Corrections of a public call as they went to the check; closes_at is null where the closing stays.
create table call_corrigendum (
  call               varchar(40)   not null references call (number),
  corrigendum_number integer       not null,
  correction         varchar(4000) not null,
  closes_at          timestamp with time zone,
  reason             varchar(4000) not null,
  prepared_by        varchar(64)   not null,
  prepared_at        timestamp with time zone not null,
  constraint call_corrigendum_pk primary key (call, corrigendum_number)
);

-- The ones that were found right: public from published_at.
create table call_corrigendum_published (
  call               varchar(40) not null,
  corrigendum_number integer     not null,
  checked_by         varchar(64) not null,
  published_at       timestamp with time zone not null,
  constraint call_corrigendum_published_pk primary key (call, corrigendum_number),
  constraint call_corrigendum_published_of foreign key (call, corrigendum_number)
    references call_corrigendum (call, corrigendum_number)
);

-- Requests that one applicant may hand in after the closing.
create table deadline_exception (
  call             varchar(40)   not null references call (number),
  exception_number integer       not null,
  applicant_id     varchar(8)    not null,
  applicant_name   varchar(100)  not null,
  applicant_email  varchar(200)  not null,
  deadline         timestamp with time zone not null,
  reason           varchar(4000) not null,
  requested_by     varchar(64)   not null,
  requested_at     timestamp with time zone not null,
  constraint deadline_exception_pk primary key (call, exception_number)
);

-- Deadlines that single applicants have: by an exception that was granted, or by an incident that lay on it. The
-- latest one counts.
create table applicant_deadline (
  id               bigint generated always as identity primary key,
  call             varchar(40) not null,
  exception_number integer     not null,
  applicant_id     varchar(8)  not null,
  deadline         timestamp with time zone not null,
  source           varchar(40) not null,
  granted_by       varchar(64) not null,
  granted_at       timestamp with time zone not null,
  constraint applicant_deadline_exception foreign key (call, exception_number)
    references deadline_exception (call, exception_number),
  constraint applicant_deadline_once unique (call, exception_number, source)
);
create index applicant_deadline_applicant on applicant_deadline (call, applicant_id);

-- Incidents of e-Rad as they were declared (E25).
create table erad_incident (
  number      varchar(40)   primary key,
  began_at    timestamp with time zone not null,
  ended_at    timestamp with time zone not null,
  closes_at   timestamp with time zone not null,
  description varchar(4000) not null,
  declared_by varchar(64)   not null,
  declared_at timestamp with time zone not null,
  constraint erad_incident_time check (began_at < ended_at and ended_at < closes_at)
);
