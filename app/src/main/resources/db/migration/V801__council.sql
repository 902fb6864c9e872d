-- Councils (協議会, P8, R46–R49): the place of accompanying support. kind is project or cross; a cross council has no
-- agency. established_at is set when all members have agreed on the rules; outcome and ended_at when it came to nothing
-- or was closed. Whether it is suspended follows from its members.
create table council (
  number         varchar(40)   primary key,
  kind           varchar(20)   not null,
  name           varchar(200)  not null,
  agency         varchar(64),
  legal_basis    varchar(40)   not null,
  purpose        varchar(4000) not null,
  opened_by      varchar(64)   not null,
  opened_at      timestamp with time zone not null,
  established_at timestamp with time zone,
  outcome        varchar(20),
  ended_at       timestamp with time zone,
  end_reason     varchar(4000),
  constraint council_ended check ((outcome is null) = (ended_at is null))
);

-- Which projects a council accompanies (1 council to 1 or more projects). project_held is the project as long as it
-- lasts: a project has one council.
create table council_project (
  id           bigint generated always as identity primary key,
  council      varchar(40) not null references council (number),
  project      varchar(40) not null,
  project_held varchar(40),
  since        timestamp with time zone not null,
  until        timestamp with time zone,
  reason       varchar(4000),
  constraint council_project_once unique (project_held)
);
create index council_project_council on council_project (council);
create index council_project_project on council_project (project);

-- Projects that go on without a council and without sensitive information (E11); the last row of a project counts, and
-- only until it has a council.
create table council_waiver (
  id         bigint generated always as identity primary key,
  project    varchar(40)   not null,
  council    varchar(40)   not null references council (number),
  reason     varchar(4000) not null,
  decided_by varchar(64)   not null,
  decided_at timestamp with time zone not null
);
create index council_waiver_project on council_waiver (project);

-- Councils that a cross council links (R48), N:M. linked_held is the linked council as long as it lasts.
create table council_link (
  id          bigint generated always as identity primary key,
  council     varchar(40) not null references council (number),
  linked      varchar(40) not null references council (number),
  linked_held varchar(40),
  since       timestamp with time zone not null,
  until       timestamp with time zone,
  reason      varchar(4000),
  constraint council_link_once unique (council, linked_held)
);

-- Who is proposed, asked and how it came out (R28, R46). project is set for the representative of a project.
-- person_held is the person as long as the invitation is open: nobody is asked twice at the same time.
create table council_invitation (
  number       varchar(40)  primary key,
  council      varchar(40)  not null references council (number),
  person       varchar(64)  not null,
  person_held  varchar(64),
  category     varchar(20)  not null,
  organisation varchar(200) not null,
  project      varchar(40),
  status       varchar(20)  not null,
  proposed_by  varchar(64)  not null,
  proposed_at  timestamp with time zone not null,
  invited_at   timestamp with time zone,
  settled_at   timestamp with time zone,
  constraint council_invitation_once unique (council, person_held)
);
create index council_invitation_person on council_invitation (person);

-- What was said in an invitation: questions, replies, the answer. Rows are only ever added.
create table invitation_entry (
  id         bigint generated always as identity primary key,
  invitation varchar(40) not null references council_invitation (number),
  kind       varchar(20) not null,
  words      varchar(4000),
  written_by varchar(64) not null,
  written_at timestamp with time zone not null
);
create index invitation_entry_of on invitation_entry (invitation);

-- Who is a member and until when. person_held is the person as long as it lasts. The duty of secrecy on what a member
-- learned through the council goes on after left_at.
create table council_membership (
  id            bigint generated always as identity primary key,
  council       varchar(40)  not null references council (number),
  person        varchar(64)  not null,
  person_held   varchar(64),
  category      varchar(20)  not null,
  organisation  varchar(200) not null,
  project       varchar(40),
  invitation    varchar(40)  not null references council_invitation (number),
  rules_version integer,
  consented_at  timestamp with time zone not null,
  joined_at     timestamp with time zone not null,
  left_at       timestamp with time zone,
  left_by       varchar(64),
  leave_reason  varchar(4000),
  constraint council_membership_once unique (council, person_held)
);
create index council_membership_person on council_membership (person);

-- Categories of members that a council lacks, with the reason (R46).
create table category_gap (
  id          bigint generated always as identity primary key,
  council     varchar(40)   not null references council (number),
  category    varchar(20)   not null,
  reason      varchar(4000) not null,
  recorded_by varchar(64)   not null,
  recorded_at timestamp with time zone not null,
  filled_at   timestamp with time zone
);
create index category_gap_council on category_gap (council);

-- Consensus of all members (合意, R28, R47, E13). limit_at ends it whatever stands open.
create table consensus (
  number       varchar(40)  primary key,
  council      varchar(40)  not null references council (number),
  kind         varchar(20)  not null,
  subject      varchar(60)  not null,
  title        varchar(200) not null,
  round_limit  integer      not null,
  limit_at     timestamp with time zone not null,
  opened_by    varchar(64)  not null,
  opened_at    timestamp with time zone not null,
  mediated_at  timestamp with time zone,
  result       varchar(20),
  rule_version varchar(100),
  concluded_at timestamp with time zone,
  constraint consensus_concluded check ((result is null) = (concluded_at is null))
);
create index consensus_council on consensus (council);

-- Texts that were put to the members, one after the other. Rows are only ever added.
create table consensus_text (
  consensus  varchar(40)   not null references consensus (number),
  edition    integer       not null,
  words      varchar(8000) not null,
  reason     varchar(4000),
  written_by varchar(64)   not null,
  written_at timestamp with time zone not null,
  constraint consensus_text_pk primary key (consensus, edition)
);

create table consensus_round (
  consensus varchar(40) not null references consensus (number),
  round     integer     not null,
  edition   integer     not null,
  opened_at timestamp with time zone not null,
  due_at    timestamp with time zone not null,
  closed_at timestamp with time zone,
  constraint consensus_round_pk primary key (consensus, round)
);

-- Positions of members: agree, object with a reason, or absent. Rows are only ever added; absence is never agreement.
create table consensus_position (
  consensus varchar(40) not null references consensus (number),
  round     integer     not null,
  person    varchar(64) not null,
  position  varchar(20) not null,
  reason    varchar(4000),
  stated_at timestamp with time zone not null,
  constraint consensus_position_pk primary key (consensus, round, person),
  constraint consensus_objection check (position <> 'object' or reason is not null)
);

-- What a mediator wrote down and proposed, once for each consensus.
create table consensus_mediation (
  consensus   varchar(40)   primary key references consensus (number),
  mediator    varchar(200)  not null,
  findings    varchar(4000) not null,
  recorded_by varchar(64)   not null,
  recorded_at timestamp with time zone not null
);

-- Rules of a council (規約): versions, each drafted clause by clause and agreed on by consensus.
create table council_rules (
  council   varchar(40)  not null references council (number),
  version   integer      not null,
  template  varchar(100) not null,
  opened_at timestamp with time zone not null,
  consensus varchar(40) references consensus (number),
  agreed_at timestamp with time zone,
  constraint council_rules_pk primary key (council, version)
);

-- Clauses as they were drafted, changed, added and removed; the last row of a clause counts. Rows are only ever added.
create table rules_clause (
  id         bigint generated always as identity primary key,
  council    varchar(40)   not null,
  version    integer       not null,
  clause     integer       not null,
  change     varchar(20)   not null,
  heading    varchar(200)  not null,
  words      varchar(4000) not null,
  reason     varchar(4000),
  changed_by varchar(64)   not null,
  changed_at timestamp with time zone not null,
  constraint rules_clause_of foreign key (council, version) references council_rules (council, version)
);
create index rules_clause_version on rules_clause (council, version);
