create function refuse_change_of_report() returns trigger language plpgsql as $$
begin
  raise exception 'a waiting-list report is not changed and not removed';
end
$$;

comment on function refuse_change_of_report is 'What was reported stays as it was, also for who owns the table; who switches this off is found out by the SHA-256';

create trigger waiting_list_report_stays
  before update or delete or truncate on waiting_list_report
  for each statement execute function refuse_change_of_report();
