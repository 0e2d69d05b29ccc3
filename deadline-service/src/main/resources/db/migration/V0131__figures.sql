alter table deadline add column first_started_at timestamptz;
update deadline set first_started_at = least(started_at, counts_from) where due_at is not null;
alter table deadline add check ((first_started_at is null) = (started_at is null));

comment on column deadline.first_started_at is 'Fact: when it was first decided that the term runs; with started_at and the lapse between them it tells on which past days the term was open';

-- Figures ask for what began, ended or came due in a period. A summary of each stretch of the table
-- finds that, since terms are written in the order of time, and costs the sweep nothing.
create index deadline_by_time on deadline using brin (first_started_at, due_at);
create index deadline_by_end on deadline (coalesce(met_at, cancelled_at)) where coalesce(met_at, cancelled_at) is not null;
-- Terms that lapsed and run again: few.
create index deadline_run_again on deadline (id) where endings -> 'cancels' is not null and cancelled_at is null;
