create table term_move (
  id          uuid        primary key,
  deadline_id uuid        not null,
  case_id     uuid        not null,
  type        text        not null check (type in ('suspension', 'resumption', 'extension')),
  ground      text,
  length      text,
  reason      bytea       not null,
  due_before  timestamptz not null,
  due_at      timestamptz not null,
  resumes_at  timestamptz,
  moved_by    text        not null,
  moved_at    timestamptz not null,
  check ((type = 'resumption') = (ground is null)),
  check ((type = 'extension') = (length is not null)),
  check ((type = 'suspension') = (resumes_at is not null))
);
create index term_move_by_deadline on term_move (deadline_id);

comment on table term_move is 'Who suspended, resumed or extended a term (opschorten, hervatten, verlengen) and why; only ever added to';
comment on column term_move.id is 'UUIDv7';
comment on column term_move.deadline_id is 'The term; no reference, so that terms can be rebuilt from the log beside it';
comment on column term_move.case_id is 'The case at that moment; names the key the reason is encrypted with';
comment on column term_move.type is 'suspension, resumption or extension';
comment on column term_move.ground is 'The ground, one of those that the rule of the term names; a resumption needs none';
comment on column term_move.length is 'Of an extension: how much longer, as rules write it';
comment on column term_move.reason is 'Why, encrypted: it may be about people';
comment on column term_move.due_before is 'The due moment before';
comment on column term_move.due_at is 'The due moment after; of a suspension if it lasts as long as it may';
comment on column term_move.resumes_at is 'Of a suspension: when the term runs on by itself';
comment on column term_move.moved_by is 'Account that decided';
comment on column term_move.moved_at is 'When';

revoke update, delete on term_move from "${appRole}";
