-- What a selection has come to stays as it was decided, whoever writes to the database.
create trigger selection_stage_is_final before update or delete or truncate on selection_stage
  for each statement execute function refuse_change_of_reviews();
create trigger outlier_discussion_is_final before update or delete or truncate on outlier_discussion
  for each statement execute function refuse_change_of_reviews();
create trigger shortlist_change_is_final before update or delete or truncate on shortlist_change
  for each statement execute function refuse_change_of_reviews();
create trigger shortlist_is_final before update or delete or truncate on shortlist
  for each statement execute function refuse_change_of_reviews();
create trigger application_reply_is_final before update or delete or truncate on application_reply
  for each statement execute function refuse_change_of_reviews();
create trigger interview_result_is_final before update or delete or truncate on interview_result
  for each statement execute function refuse_change_of_reviews();
create trigger tie_decision_is_final before update or delete or truncate on tie_decision
  for each statement execute function refuse_change_of_reviews();
create trigger panel_meeting_is_final before update or delete or truncate on panel_meeting
  for each statement execute function refuse_change_of_reviews();
create trigger panel_attendance_is_final before update or delete or truncate on panel_attendance
  for each statement execute function refuse_change_of_reviews();
create trigger panel_proposal_is_final before update or delete or truncate on panel_proposal
  for each statement execute function refuse_change_of_reviews();
create trigger panel_decision_is_final before update or delete or truncate on panel_decision
  for each statement execute function refuse_change_of_reviews();
create trigger result_notice_is_final before update or delete or truncate on result_notice
  for each statement execute function refuse_change_of_reviews();
