-- Leaks (漏えい事案, E14). What happened, what was found, decided and learned are sealed texts of the case.
create table leak_incident (
  number      varchar(40) primary key,
  reported_by varchar(64) not null,
  reported_at timestamp with time zone not null,
  status      varchar(20) not null,
  closed_at   timestamp with time zone
);

-- Secrets and people whose access is off until lifted_at: a row names one or the other. Named once an incident.
create table leak_containment (
  id           bigint generated always as identity primary key,
  incident     varchar(40) not null references leak_incident (number),
  secret       varchar(40) references secret (number),
  person       varchar(64),
  contained_by varchar(64) not null,
  contained_at timestamp with time zone not null,
  lifted_at    timestamp with time zone,
  lifted_by    varchar(64),
  constraint leak_containment_one check ((secret is null) <> (person is null)),
  constraint leak_containment_secret unique (incident, secret),
  constraint leak_containment_person unique (incident, person)
);
create index leak_containment_open on leak_containment (secret, person);

-- First report, assessments, decision, lessons: outcome, by whom, when. Rows are only ever added.
create table leak_step (
  incident    varchar(40) not null references leak_incident (number),
  step        varchar(20) not null,
  edition     integer     not null,
  outcome     varchar(20) not null,
  recorded_by varchar(64) not null,
  recorded_at timestamp with time zone not null,
  constraint leak_step_pk primary key (incident, step, edition)
);
