create table inbox_event (
  event_id    uuid        primary key,
  received_at timestamptz not null
);

comment on table inbox_event is 'The events this service has taken in; kept as long as the topics are, so that a replay changes nothing';
comment on column inbox_event.event_id is 'The CloudEvents id';
comment on column inbox_event.received_at is 'When it was taken in';

create table dead_letter (
  id           uuid        primary key,
  topic        text        not null,
  partition    integer     not null,
  log_offset   bigint      not null,
  key          text,
  event_id     uuid,
  type         text,
  headers      jsonb       not null,
  data         bytea,
  code         text        not null,
  reason       text        not null,
  failed_at    timestamptz not null,
  state        text        not null default 'open' check (state in ('open', 'replayed', 'discarded')),
  decided_at   timestamptz,
  decided_by   text,
  decision     text,
  version      bigint      not null default 0,
  unique (topic, partition, log_offset)
);

create index dead_letter_open on dead_letter (failed_at, id) where state = 'open';

comment on table dead_letter is 'Events that could not be read or handled, with the cause; nothing that was received is thrown away unseen';
comment on column dead_letter.id is 'UUIDv7';
comment on column dead_letter.topic is 'Topic it was read from';
comment on column dead_letter.partition is 'Partition it was read from';
comment on column dead_letter.log_offset is 'Offset it was read at';
comment on column dead_letter.key is 'Kafka key, if it had one';
comment on column dead_letter.event_id is 'The CloudEvents id, if it could be read';
comment on column dead_letter.type is 'The CloudEvents type, if it could be read';
comment on column dead_letter.headers is 'Kafka headers as they were';
comment on column dead_letter.data is 'Kafka value as it was';
comment on column dead_letter.code is 'What kind of failure it was';
comment on column dead_letter.reason is 'What failed, without personal data';
comment on column dead_letter.failed_at is 'When it was given up';
comment on column dead_letter.state is 'open until somebody decides: replayed or discarded';
comment on column dead_letter.decided_at is 'When that was decided';
comment on column dead_letter.decided_by is 'The account that decided';
comment on column dead_letter.decision is 'The reason given for discarding';
comment on column dead_letter.version is 'Optimistic version';
