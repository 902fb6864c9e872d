-- Letters: one row a letter and recipient, written before anything is sent and kept afterwards.
create table letter (
  id                bigint generated always as identity primary key,
  -- hash of case, template, recipient and occasion: writing the same letter twice gives one row
  dedupe_key        varchar(64)    not null,
  message_id        varchar(255)   not null,
  case_number       varchar(40)    not null,
  template          varchar(120)   not null,
  recipient_id      varchar(255)   not null,
  recipient_name    varchar(255)   not null,
  -- null while no e-mail address is registered for the recipient
  recipient_address varchar(320),
  subject           varchar(400)   not null,
  body_text         varchar(60000) not null,
  body_html         varchar(200000) not null,
  status            varchar(20)    not null,
  written_at        timestamp with time zone not null,
  sent_at           timestamp with time zone,
  attempts          integer        not null,
  last_error        varchar(2000),
  constraint letter_dedupe unique (dedupe_key)
);
create index letter_case on letter (case_number, id);
create index letter_status on letter (status, id);
