-- The board lists what ended too late and has yet to be explained, the latest first. Only a term that
-- ends is written here, so the sweep pays nothing for it.
create index deadline_ended_late on deadline (due_at, id)
  where breached_at is not null and state in ('met-late', 'cancelled');
create index deadline_ended_late_by_municipality on deadline (municipality, due_at, id)
  where breached_at is not null and state in ('met-late', 'cancelled');
