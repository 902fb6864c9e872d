-- Rankings that are redone while a selection is decided on (E07): a review was made void, or an application came back.
-- What was put down on this application up to then counts no more; the columns say up to which row of each table.
create table ranking_reopening (
  id               bigint generated always as identity primary key,
  selection        varchar(40)   not null references selection (number),
  application      varchar(40)   not null references application (number),
  review           varchar(40)   references review (number),
  reason           varchar(4000) not null,
  last_discussion  bigint        not null,
  last_interview   bigint        not null,
  last_proposal    bigint        not null,
  reopened_by      varchar(64)   not null,
  reopened_at      timestamp with time zone not null
);
create index ranking_reopening_of on ranking_reopening (application);

-- The shortlist of each time that it was decided; the round that counts stands with the selection.
alter table selection add column shortlist_round integer default 1 not null;
alter table shortlist add column decided_round integer default 1 not null;
alter table shortlist drop constraint shortlist_pk;
alter table shortlist add constraint shortlist_pk primary key (selection, application, decided_round);
create view shortlist_in_force as
  select shortlist.selection, shortlist.application, shortlist.shortlisted
  from shortlist join selection
    on selection.number = shortlist.selection and selection.shortlist_round = shortlist.decided_round;

-- Since when somebody is asked for in the place of the reviewer; null where nobody is.
alter table review add column replacement_asked_at timestamp with time zone;
