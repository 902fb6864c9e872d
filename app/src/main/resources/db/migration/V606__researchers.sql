-- Everything that a researcher takes part in, whatever the call (E09).
create index application_researcher on application (applicant_id);
create index application_member_researcher on application_member (erad_id);
