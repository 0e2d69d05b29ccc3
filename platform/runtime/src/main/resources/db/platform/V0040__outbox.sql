create table outbox_message (
  position        bigint generated always as identity primary key,
  id              uuid        not null,
  topic           text        not null,
  key             text        not null,
  headers         text        not null,
  data            bytea       not null,
  recorded_at     timestamptz not null,
  attempts        integer     not null default 0,
  next_attempt_at timestamptz,
  blocked_at      timestamptz,
  last_error      text
);

-- Rows that hold up their key are few; the relay looks for them in every round. Not by key, since
-- that of a dead letter is whatever its sender made it, and can be longer than an index takes.
create index outbox_message_holding_up on outbox_message (position) where attempts > 0;

comment on table outbox_message is 'Events recorded in the transaction of the state change they tell of, until Kafka has acknowledged them: no report and no alert is lost';
comment on column outbox_message.position is 'Order of recording; the events of one aggregate are sent in this order';
comment on column outbox_message.id is 'The CloudEvents id (UUIDv7), the same each time the row is sent';
comment on column outbox_message.topic is 'Kafka topic';
comment on column outbox_message.key is 'Kafka key: the case id';
comment on column outbox_message.headers is 'Kafka headers as a JSON object: the CloudEvents attributes in binary mode; nobody searches in them, so they are kept as written';
comment on column outbox_message.data is 'Kafka value: ids, codes and moments as JSON, no personal data';
comment on column outbox_message.recorded_at is 'When it was recorded';
comment on column outbox_message.attempts is 'How often sending this row failed';
comment on column outbox_message.next_attempt_at is 'Until when a failed row, and its key with it, waits';
comment on column outbox_message.blocked_at is 'Since when the row blocks its key, until operations release it';
comment on column outbox_message.last_error is 'Why the last attempt failed';

create table outbox_lease (
  name       text        primary key,
  holder     uuid        not null,
  expires_at timestamptz not null
);

comment on table outbox_lease is 'Which instance of the service sends: one at a time, so that order is kept';
comment on column outbox_lease.name is 'What the lease is for';
comment on column outbox_lease.holder is 'The instance that holds it';
comment on column outbox_lease.expires_at is 'When another instance may take it';
