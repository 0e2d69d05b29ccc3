create table rebuilt_deadline (
  like deadline including comments,
  primary key (id)
);

-- A column that is added to the one belongs in the other.
comment on table rebuilt_deadline is 'The terms as the log tells them, made anew beside the live ones by the last rebuild; compared with those, and emptied when the next one begins';

create table told_deadline (
  deadline_id   uuid        primary key,
  version       bigint      not null,
  state         text,
  state_version bigint      not null,
  breached_at   timestamptz,
  acted_until   timestamptz
);

comment on table told_deadline is 'What this service had told of a term when the last rebuild read its own events: of a term that was lost nothing is told twice';
comment on column told_deadline.deadline_id is 'The term';
comment on column told_deadline.version is 'Sequence of the last event that told of it';
comment on column told_deadline.state is 'Where it stood by the last event that told of that; empty when none did';
comment on column told_deadline.state_version is 'Sequence of that event';
comment on column told_deadline.breached_at is 'When its last breach was raised; empty when none was told';
comment on column told_deadline.acted_until is 'When its last warning or escalation was raised';

create table told_alert (
  deadline_id uuid        not null,
  type        text        not null,
  name        text        not null,
  raised_at   timestamptz not null,
  primary key (deadline_id, type, name, raised_at)
);

comment on table told_alert is 'The alerts this service had told of when the last rebuild read its own events';
comment on column told_alert.deadline_id is 'The term';
comment on column told_alert.type is 'warning, breach or escalation';
comment on column told_alert.name is 'Which warning or escalation of the rule; empty for a breach';
comment on column told_alert.raised_at is 'When it was raised';

grant truncate on rebuilt_deadline, told_deadline, told_alert to "${appRole}";

create table rebuild (
  id           uuid        primary key,
  state        text        not null
               check (state in ('reading', 'comparing', 'switching', 'done', 'failed', 'interrupted')),
  switching    boolean     not null,
  requested_by text        not null,
  requested_at timestamptz not null,
  alive_at     timestamptz not null,
  finished_at  timestamptz,
  events       bigint      not null default 0,
  events_read  bigint      not null default 0,
  unreadable   bigint      not null default 0,
  read_millis  bigint      not null default 0,
  terms        bigint,
  missing      bigint,
  different    bigint,
  not_in_log   bigint,
  in_motion    bigint,
  switched     bigint,
  check ((finished_at is null) = (state in ('reading', 'comparing', 'switching')))
);

-- One at a time: two would write over each other.
create unique index rebuild_at_work on rebuild ((true)) where finished_at is null;

comment on table rebuild is 'Each time the terms were made anew from the log and compared with the live ones: whether what is guarded is what was told';
comment on column rebuild.id is 'UUIDv7';
comment on column rebuild.state is 'reading, comparing, switching, done, failed, or interrupted when the service ended meanwhile';
comment on column rebuild.switching is 'Whether what differs is to be put right, or only told';
comment on column rebuild.requested_by is 'Account that asked for it';
comment on column rebuild.requested_at is 'When';
comment on column rebuild.alive_at is 'When the instance that does it last said so; one that died is known by it';
comment on column rebuild.finished_at is 'When it ended';
comment on column rebuild.events is 'How many events there are to read, as known at the beginning';
comment on column rebuild.events_read is 'How many of them have been read';
comment on column rebuild.unreadable is 'How many of them are no event of their type: dead letters';
comment on column rebuild.read_millis is 'How long reading them took, in milliseconds';
comment on column rebuild.terms is 'How many terms the log tells of';
comment on column rebuild.missing is 'Terms the log tells of that were not there';
comment on column rebuild.different is 'Terms that were there and stood otherwise';
comment on column rebuild.not_in_log is 'Terms that were there and of which the log tells nothing; they are left as they are';
comment on column rebuild.in_motion is 'Terms that events told of in that very moment; they were not compared';
comment on column rebuild.switched is 'Terms that were put right';

create table rebuild_difference (
  rebuild_id  uuid   not null references rebuild,
  deadline_id uuid   not null,
  kind        text   not null check (kind in ('missing', 'different', 'not-in-log')),
  fields      text[] not null,
  primary key (rebuild_id, deadline_id)
);

comment on table rebuild_difference is 'A term that stood otherwise than the log tells';
comment on column rebuild_difference.rebuild_id is 'The rebuild that found it';
comment on column rebuild_difference.deadline_id is 'The term';
comment on column rebuild_difference.kind is 'missing, different or not-in-log';
comment on column rebuild_difference.fields is 'What was different';

revoke update, delete on rebuild_difference from "${appRole}";
revoke delete on rebuild from "${appRole}";
