create table webhook_subscription (
  id             uuid        primary key,
  url            text        not null,
  types          text[]      not null,
  rules          text[]      not null,
  kinds          text[]      not null,
  municipalities text[]      not null,
  teams          text[]      not null,
  audiences      text[]      not null,
  active         boolean     not null,
  gone_at        timestamptz,
  position       bigint      not null,
  created_by     text        not null,
  created_at     timestamptz not null,
  version        bigint      not null
);

comment on table webhook_subscription is 'A system that alerts (signalen) are sent to, so that who must act on a term hears of it there';
comment on column webhook_subscription.id is 'UUIDv7';
comment on column webhook_subscription.url is 'Where it listens; checked when it is given and before each sending';
comment on column webhook_subscription.types is 'warning, breach, escalation, withdrawal; empty for all';
comment on column webhook_subscription.rules is 'Ids of rules; empty for all';
comment on column webhook_subscription.kinds is 'legal, norm, agreement; empty for all';
comment on column webhook_subscription.municipalities is 'CBS municipality codes; empty for all';
comment on column webhook_subscription.teams is 'Teams that have the work; empty for all. An escalation of what no team has passes';
comment on column webhook_subscription.audiences is 'worker, team-lead, manager: who alerts are for; empty for all';
comment on column webhook_subscription.active is 'Nothing is sent while it is not; it goes on where it was when it is again';
comment on column webhook_subscription.gone_at is 'When the receiver said that it is not there any more (410); empty when it did not';
comment on column webhook_subscription.position is 'Every alert up to this position has a delivery, if it was wanted';
comment on column webhook_subscription.created_by is 'Account that subscribed';
comment on column webhook_subscription.created_at is 'When';
comment on column webhook_subscription.version is 'Optimistic version of what people change';

create table webhook_secret (
  id              uuid        primary key,
  subscription_id uuid        not null references webhook_subscription on delete cascade,
  secret          bytea       not null,
  made_at         timestamptz not null,
  ends_at         timestamptz
);
create index webhook_secret_by_subscription on webhook_secret (subscription_id);

comment on table webhook_secret is 'What deliveries are signed with, so that a receiver knows that an alert comes from us';
comment on column webhook_secret.id is 'UUIDv7; the secret is encrypted for it';
comment on column webhook_secret.subscription_id is 'The subscription';
comment on column webhook_secret.secret is 'Encrypted with a key that is derived from the organisation''s';
comment on column webhook_secret.made_at is 'When it was made';
comment on column webhook_secret.ends_at is 'Until when an earlier secret signs beside its successor; empty for the last';

create table webhook_delivery (
  id              uuid        primary key,
  subscription_id uuid        not null references webhook_subscription on delete cascade,
  event_id        uuid        not null,
  type            text        not null check (type in ('warning', 'breach', 'escalation', 'withdrawal', 'test')),
  position        bigint,
  happened_at     timestamptz not null,
  event           text        not null,
  state           text        not null check (state in ('pending', 'delivered', 'failed')),
  tries           integer     not null,
  next_attempt_at timestamptz,
  made_at         timestamptz not null,
  ended_at        timestamptz,
  version         bigint      not null,
  check ((state = 'pending') = (next_attempt_at is not null)),
  check ((state = 'pending') = (ended_at is null)),
  unique (subscription_id, event_id)
);
-- What the sender looks at: its cost follows what is due, not what is kept.
create index webhook_delivery_due on webhook_delivery (subscription_id, next_attempt_at) where state = 'pending';
create index webhook_delivery_failed on webhook_delivery (subscription_id, id) where state = 'failed';
create index webhook_delivery_log on webhook_delivery (subscription_id, id);
create index webhook_delivery_ended on webhook_delivery (ended_at) where ended_at is not null;

comment on table webhook_delivery is 'One alert for one subscription: made with the move of its position, so that none is dropped and none is made twice';
comment on column webhook_delivery.id is 'UUIDv7';
comment on column webhook_delivery.subscription_id is 'The subscription';
comment on column webhook_delivery.event_id is 'CloudEvents id: follows from the alert, so it is the same at every attempt and replay, and receivers can tell';
comment on column webhook_delivery.type is 'warning, breach, escalation or withdrawal; test for one that was asked for';
comment on column webhook_delivery.position is 'Position of the alert; empty for a test';
comment on column webhook_delivery.happened_at is 'When the alert was raised or withdrawn';
comment on column webhook_delivery.event is 'The CloudEvent to the letter; ids, codes and moments only';
comment on column webhook_delivery.state is 'pending until it is delivered, or failed after the last attempt';
comment on column webhook_delivery.tries is 'Attempts since it was last begun with; decides the pause before the next';
comment on column webhook_delivery.next_attempt_at is 'When the next attempt is due; while one is under way, when another instance takes it over';
comment on column webhook_delivery.made_at is 'When it was made';
comment on column webhook_delivery.ended_at is 'When it was delivered or given up';
comment on column webhook_delivery.version is 'Counts its changes';

create table webhook_attempt (
  delivery_id uuid        not null references webhook_delivery on delete cascade,
  number      integer     not null,
  at          timestamptz not null,
  status      integer,
  failure     text,
  millis      bigint      not null,
  primary key (delivery_id, number),
  check ((status is null) <> (failure is null))
);

comment on table webhook_attempt is 'That a delivery was tried and what came of it; what the receiver said beyond its status is not kept';
comment on column webhook_attempt.delivery_id is 'The delivery';
comment on column webhook_attempt.number is 'From 1, over replays';
comment on column webhook_attempt.at is 'When it began';
comment on column webhook_attempt.status is 'HTTP status of the answer; empty when there was none';
comment on column webhook_attempt.failure is 'Why there was no answer: timeout, unreachable, tls, or why the address was refused';
comment on column webhook_attempt.millis is 'How long it took, in milliseconds';
