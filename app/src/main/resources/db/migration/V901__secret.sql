-- Keys of cases and contents of stage 09, each sealed under a key of the environment (key_id). A new key of the
-- environment replaces sealed and key_id; a content is erased by deleting its key.
create table sealing_key (
  owner   varchar(60) primary key,
  key_id  varchar(20) not null,
  sealed  bytea       not null,
  made_at timestamp with time zone not null
);

-- What people write about secrets and leaks, titles and reasons included, sealed under the key of its case. Rows are
-- only ever added.
create table sealed_text (
  case_number varchar(40)  not null,
  name        varchar(120) not null,
  edition     integer      not null,
  sealed      bytea        not null,
  written_at  timestamp with time zone not null,
  constraint sealed_text_pk primary key (case_number, name, edition)
);

-- The register of secrets (秘密情報, P10, R51). request is the request for information that it answers, or null.
-- description is the last edition of title, scope, purpose and recipients; content_version is set when it is handed to
-- the check. awaits_returns says that the case of the secret waits for what is still with recipients.
create table secret (
  number          varchar(40) primary key,
  council         varchar(40) not null references council (number),
  provider        varchar(64) not null,
  request         varchar(40),
  status          varchar(20) not null,
  description     integer     not null,
  content_version integer,
  awaits_returns  boolean     default false not null,
  opened_at       timestamp with time zone not null,
  ended_at        timestamp with time zone,
  end_cause       varchar(20),
  constraint secret_ended check ((ended_at is null) = (end_cause is null))
);
create index secret_council on secret (council);
create index secret_provider on secret (provider);

-- Descriptions, their recipients, and what the information officer found. Rows are only ever added. Title, scope and
-- purpose are sealed texts of the same edition.
create table secret_description (
  secret       varchar(40) not null references secret (number),
  edition      integer     not null,
  category     varchar(20) not null,
  valid_from   date        not null,
  valid_until  date        not null,
  described_at timestamp with time zone not null,
  constraint secret_description_pk primary key (secret, edition),
  constraint secret_description_period check (valid_from <= valid_until)
);
create table secret_recipient (
  secret  varchar(40) not null,
  edition integer     not null,
  person  varchar(64) not null,
  constraint secret_recipient_pk primary key (secret, edition, person),
  constraint secret_recipient_of foreign key (secret, edition) references secret_description (secret, edition)
);
create table secret_check (
  secret     varchar(40) not null,
  edition    integer     not null,
  outcome    varchar(20) not null,
  checked_by varchar(64) not null,
  checked_at timestamp with time zone not null,
  constraint secret_check_pk primary key (secret, edition),
  constraint secret_check_of foreign key (secret, edition) references secret_description (secret, edition)
);

-- Periods for which a secret is provided; a renewal is a further one. Rows are only ever added.
create table secret_term (
  secret      varchar(40) not null references secret (number),
  term        integer     not null,
  valid_from  date        not null,
  valid_until date        not null,
  set_by      varchar(64) not null,
  set_at      timestamp with time zone not null,
  constraint secret_term_pk primary key (secret, term),
  constraint secret_term_period check (valid_from <= valid_until)
);

-- Who was asked to take a secret, each a case of its own; settled_at is set when nothing of it is left with the person.
create table secret_receipt (
  number     varchar(40) not null unique,
  secret     varchar(40) not null references secret (number),
  person     varchar(64) not null,
  opened_at  timestamp with time zone not null,
  settled_at timestamp with time zone,
  constraint secret_receipt_pk primary key (secret, person)
);
create index secret_receipt_person on secret_receipt (person);

-- What a recipient answered for a period, when the access ended for good, how the secret was returned or erased, and
-- what the information officer found. Rows are only ever added.
create table secret_acknowledgement (
  secret      varchar(40) not null,
  term        integer     not null,
  person      varchar(64) not null,
  answer      varchar(20) not null,
  answered_at timestamp with time zone not null,
  constraint secret_acknowledgement_pk primary key (secret, term, person),
  constraint secret_acknowledgement_term foreign key (secret, term) references secret_term (secret, term),
  constraint secret_acknowledgement_of foreign key (secret, person) references secret_receipt (secret, person)
);
create table secret_access_end (
  secret   varchar(40) not null,
  person   varchar(64) not null,
  cause    varchar(20) not null,
  ended_at timestamp with time zone not null,
  constraint secret_access_end_pk primary key (secret, person),
  constraint secret_access_end_of foreign key (secret, person) references secret_receipt (secret, person)
);
create table secret_return (
  secret      varchar(40) not null,
  person      varchar(64) not null,
  attempt     integer     not null,
  kind        varchar(20) not null,
  done_on     date        not null,
  reported_by varchar(64) not null,
  reported_at timestamp with time zone not null,
  constraint secret_return_pk primary key (secret, person, attempt),
  constraint secret_return_of foreign key (secret, person) references secret_receipt (secret, person)
);
create table secret_return_check (
  secret     varchar(40) not null,
  person     varchar(64) not null,
  attempt    integer     not null,
  outcome    varchar(20) not null,
  checked_by varchar(64) not null,
  checked_at timestamp with time zone not null,
  constraint secret_return_check_pk primary key (secret, person, attempt),
  constraint secret_return_check_of foreign key (secret, person, attempt)
    references secret_return (secret, person, attempt)
);

-- Versions of a content; finished_at is null while one is still being sent. Name and digest are sealed texts.
create table secret_content (
  secret      varchar(40) not null references secret (number),
  version     integer     not null,
  uploaded_by varchar(64) not null,
  begun_at    timestamp with time zone not null,
  finished_at timestamp with time zone,
  size        bigint,
  parts       integer,
  erased_at   timestamp with time zone,
  constraint secret_content_pk primary key (secret, version)
);
-- Each part sealed (AES-256-GCM) under the key of its version, for its place alone.
create table secret_part (
  secret  varchar(40) not null,
  version integer     not null,
  part    integer     not null,
  sealed  bytea       not null,
  constraint secret_part_pk primary key (secret, version, part),
  constraint secret_part_of foreign key (secret, version) references secret_content (secret, version)
);

-- Who asked for a content, when, by which way, and why it was opened or not; written before a byte goes out. Rows are
-- only ever added. secret is the number that was asked for, whether or not there is one.
create table secret_access (
  id              bigint generated always as identity primary key,
  secret          varchar(40)  not null,
  person          varchar(64)  not null,
  way             varchar(10)  not null,
  outcome         varchar(10)  not null,
  cause           varchar(40)  not null,
  content_version integer,
  rule_version    varchar(120),
  asked_at        timestamp with time zone not null
);
create index secret_access_of on secret_access (secret, id);
