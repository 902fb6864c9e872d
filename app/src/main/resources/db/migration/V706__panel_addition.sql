-- People who are asked to review after the panel was appointed: for the panel of a selection, or, with redress, for one
-- application of a complaint alone. status: asked, joined or lapsed.
create table panel_addition (
  id         bigint generated always as identity primary key,
  selection  varchar(40)   not null references selection (number),
  person     varchar(64)   not null,
  redress    varchar(40)   references redress (number),
  reason     varchar(4000) not null,
  status     varchar(20)   not null,
  asked_by   varchar(64)   not null,
  asked_at   timestamp with time zone not null,
  settled_at timestamp with time zone
);
create index panel_addition_of on panel_addition (selection, person);
