-- Projects (研究開発課題): what awards become with their contract (P7), as they began. Written in the transaction of the
-- contract.
create table project (
  number              varchar(40)  primary key,
  award               varchar(40)  not null unique references award (number),
  application         varchar(40)  not null references application (number),
  call                varchar(40)  not null references call (number),
  slot                integer      not null,
  concept             varchar(40)  not null,
  theme               varchar(40)  not null,
  agency              varchar(64)  not null,
  title               varchar(200) not null,
  representative      varchar(100) not null,
  representative_erad varchar(8)   not null,
  institution         varchar(200) not null,
  amount              bigint       not null,
  starts_on           date         not null,
  ends_on             date         not null,
  contract_number     varchar(100) not null,
  started_at          timestamp with time zone not null,
  constraint project_amount check (amount > 0)
);
create index project_agency on project (agency, started_at);
