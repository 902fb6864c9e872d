-- Who was told when how long a slot takes from the closing of its call (P7): once for each clock and state. clock is
-- result or contract, state alarm or late.
create table clock_alarm (
  call    varchar(40) not null,
  slot    integer     not null,
  clock   varchar(20) not null,
  state   varchar(20) not null,
  told_at timestamp with time zone not null,
  constraint clock_alarm_pk primary key (call, slot, clock, state),
  constraint clock_alarm_slot foreign key (call, slot) references call_slot (call, slot)
);
