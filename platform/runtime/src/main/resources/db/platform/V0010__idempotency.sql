create table idempotency_key (
  client text not null,
  key text not null,
  fingerprint bytea not null,
  created_at timestamptz not null,
  status smallint,
  location text,
  etag text,
  answer text,
  primary key (client, key)
);
create index idempotency_key_by_age on idempotency_key (created_at);

comment on table idempotency_key is
  'Requests that were carried out, so that a repetition gets the first answer again and nothing is done twice.';
comment on column idempotency_key.client is 'The organisation of the partner or the account that chose the key.';
comment on column idempotency_key.key is 'The Idempotency-Key the client sent.';
comment on column idempotency_key.fingerprint is
  'Keyed hash (HMAC-SHA-256) of method, path and content, which says nothing about them without the organisation''s key: tells a repetition from another request with the same key.';
comment on column idempotency_key.created_at is 'When it was carried out; the row is removed when it is old enough.';
comment on column idempotency_key.status is 'HTTP status of the first answer; empty only inside the transaction that makes it.';
comment on column idempotency_key.location is 'Location of the first answer.';
comment on column idempotency_key.etag is 'ETag of the first answer.';
comment on column idempotency_key.answer is 'Body of the first answer: ids, codes and moments, nothing about a person.';
