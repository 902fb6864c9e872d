-- A letter to an applicant of a sealed call is sent like any other, but shown and counted nowhere until the application
-- named here is opened; then the name is taken out.
alter table letter add column sealed_by varchar(40);
create index letter_sealed on letter (sealed_by);
