-- Meetings of councils (会合, R27, R47, R50). held_at is set with the attendance, published_at with the confirmed minutes.
create table meeting (
  number           varchar(40)  primary key,
  council          varchar(40)  not null references council (number),
  title            varchar(100) not null,
  place            varchar(200) not null,
  agenda_closes_at timestamp with time zone not null,
  begins_at        timestamp with time zone not null,
  convened_by      varchar(64)  not null,
  convened_at      timestamp with time zone not null,
  agenda_fixed_at  timestamp with time zone,
  held_at          timestamp with time zone,
  published_at     timestamp with time zone,
  cancelled_at     timestamp with time zone,
  cancel_reason    varchar(4000)
);
create index meeting_council on meeting (council);

-- What is to be spoken of. A proposal waits without a meeting until the agenda of the next one takes it up or leaves it
-- out with a reason; the standing items (R27) belong to their meeting from the start.
create table agenda_item (
  id             bigint generated always as identity primary key,
  council        varchar(40)  not null references council (number),
  meeting        varchar(40)  references meeting (number),
  place_on_list  integer,
  standing       boolean      not null,
  kind           varchar(20)  not null,
  classification varchar(20)  not null,
  title          varchar(200) not null,
  words          varchar(4000),
  proposed_by    varchar(64)  not null,
  proposed_at    timestamp with time zone not null,
  left_out_at    timestamp with time zone,
  left_out_why   varchar(4000),
  consensus      varchar(40)  references consensus (number)
);
create index agenda_item_council on agenda_item (council);
create index agenda_item_meeting on agenda_item (meeting);

create table meeting_attendance (
  meeting     varchar(40) not null references meeting (number),
  person      varchar(64) not null,
  recorded_by varchar(64) not null,
  recorded_at timestamp with time zone not null,
  constraint meeting_attendance_pk primary key (meeting, person)
);

-- What was said on an item and what is put to all members for decision; the last row of an item counts. Rows are only
-- ever added.
create table item_record (
  id               bigint generated always as identity primary key,
  item             bigint        not null references agenda_item (id),
  open_words       varchar(4000),
  restricted_words varchar(4000),
  decision_words   varchar(4000),
  recorded_by      varchar(64)   not null,
  recorded_at      timestamp with time zone not null,
  constraint item_record_says check (open_words is not null or restricted_words is not null)
);
create index item_record_item on item_record (item);

-- Minutes in two layers: for everybody, and for the members. Rows are only ever added.
create table minutes (
  meeting          varchar(40)   not null references meeting (number),
  edition          integer       not null,
  open_words       varchar(4000) not null,
  restricted_words varchar(4000),
  written_by       varchar(64)   not null,
  written_at       timestamp with time zone not null,
  constraint minutes_pk primary key (meeting, edition)
);

-- What those who were present say of the minutes: confirm, correct with words, or silent. Rows are only ever added.
create table minutes_answer (
  meeting     varchar(40) not null references meeting (number),
  edition     integer     not null,
  person      varchar(64) not null,
  answer      varchar(20) not null,
  words       varchar(4000),
  answered_at timestamp with time zone not null,
  constraint minutes_answer_pk primary key (meeting, edition, person)
);

-- What somebody has to do until a day (対応事項). opened_at is set when its case begins.
create table action_item (
  number      varchar(40)   primary key,
  item        bigint        not null references agenda_item (id),
  words       varchar(4000) not null,
  owner       varchar(64)   not null,
  due_on      date          not null,
  recorded_by varchar(64)   not null,
  recorded_at timestamp with time zone not null,
  opened_at   timestamp with time zone,
  result      varchar(20),
  closed_at   timestamp with time zone
);
create index action_item_item on action_item (item);

-- What was reported of an action and how it was judged. Rows are only ever added.
create table action_entry (
  id         bigint generated always as identity primary key,
  action     varchar(40)   not null references action_item (number),
  kind       varchar(20)   not null,
  words      varchar(4000),
  written_by varchar(64)   not null,
  written_at timestamp with time zone not null
);
create index action_entry_action on action_entry (action);
