-- Authorizations of the engine that follow from rights.yml; the start renews and removes only these.
create table provisioned_grant (
  authorization_id varchar(64) not null,
  constraint provisioned_grant_pk primary key (authorization_id)
);
