create table subject_team (
  subject_id  uuid        primary key,
  team        text,
  assigned_at timestamptz not null,
  told_at     timestamptz not null
);
create index subject_team_by_team on subject_team (team, subject_id);

comment on table subject_team is 'Which team has the work of a report: terms, alerts and figures are asked for by team. Whichever order assignments are told in, the row ends the same';
comment on column subject_team.subject_id is 'The report that was assigned';
comment on column subject_team.team is 'The team of the worker; empty when the worker has none. Who the worker is, is not kept here';
comment on column subject_team.assigned_at is 'When it was assigned; the latest assignment holds';
comment on column subject_team.told_at is 'When that was recorded; decides between assignments of the same moment';
