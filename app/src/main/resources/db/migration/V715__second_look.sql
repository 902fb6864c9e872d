-- Second looks at reviews (P6): the chair asks once, the reviewer confirms or changes. outcome is null while it is open.
-- earlier_overall is the comment on the whole as it was before a change.
create table second_look (
  review          varchar(40)   primary key references review (number),
  question        varchar(4000) not null,
  asked_by        varchar(64)   not null,
  asked_at        timestamp with time zone not null,
  due_at          timestamp with time zone not null,
  outcome         varchar(20),
  reason          varchar(4000),
  earlier_overall varchar(4000),
  settled_at      timestamp with time zone
);

-- Points have versions: those that count are of the version that stands with the review. Rows are only ever added.
alter table review add column score_version integer default 1 not null;
alter table review_score add column version integer default 1 not null;
alter table review_score drop constraint review_score_pk;
alter table review_score add constraint review_score_pk primary key (review, version, criterion);
