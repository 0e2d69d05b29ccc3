create table digest_subscription (
  id             uuid        primary key,
  owner          text        not null,
  address        bytea       not null,
  language       text        not null check (language in ('nl', 'en')),
  every          text        not null check (every in ('hour', 'day', 'working-day')),
  at             text,
  types          text[]      not null,
  rules          text[]      not null,
  kinds          text[]      not null,
  municipalities text[]      not null,
  teams          text[]      not null,
  audiences      text[]      not null,
  position       bigint      not null,
  next_at        timestamptz not null,
  created_at     timestamptz not null,
  version        bigint      not null,
  check ((every = 'hour') = (at is null))
);
create index digest_subscription_next on digest_subscription (next_at);
create index digest_subscription_by_owner on digest_subscription (owner);

comment on table digest_subscription is 'Who gets alerts (signalen) in an e-mail at set times, so that who does not look at the board hears of terms too';
comment on column digest_subscription.id is 'UUIDv7';
comment on column digest_subscription.owner is 'Account that made it, and whose it is';
comment on column digest_subscription.address is 'E-mail address, which is personal data: encrypted with a key that is derived from the organisation''s';
comment on column digest_subscription.language is 'nl or en';
comment on column digest_subscription.every is 'hour, day or working-day';
comment on column digest_subscription.at is 'Time of the day in Amsterdam, for example 08:00; empty for every hour';
comment on column digest_subscription.types is 'warning, breach, escalation, withdrawal; empty for all';
comment on column digest_subscription.rules is 'Ids of rules; empty for all';
comment on column digest_subscription.kinds is 'legal, norm, agreement; empty for all';
comment on column digest_subscription.municipalities is 'CBS municipality codes; empty for all';
comment on column digest_subscription.teams is 'Teams that have the work; empty for all. An escalation of what no team has passes';
comment on column digest_subscription.audiences is 'worker, team-lead, manager: who alerts are for; empty for all';
comment on column digest_subscription.position is 'Every alert up to this position is in a digest, if it was wanted';
comment on column digest_subscription.next_at is 'When the next digest is made';
comment on column digest_subscription.created_at is 'When it was made';
comment on column digest_subscription.version is 'Optimistic version of what people change';

create table digest (
  id              uuid        primary key,
  subscription_id uuid        not null references digest_subscription on delete cascade,
  alerts          integer     not null,
  subject         text        not null,
  text            text        not null,
  html            text        not null,
  state           text        not null check (state in ('pending', 'sent', 'failed')),
  tries           integer     not null,
  next_attempt_at timestamptz,
  made_at         timestamptz not null,
  ended_at        timestamptz,
  version         bigint      not null,
  check ((state = 'pending') = (next_attempt_at is not null)),
  check ((state = 'pending') = (ended_at is null))
);
create index digest_due on digest (next_attempt_at) where state = 'pending';
create index digest_by_subscription on digest (subscription_id, id);
create index digest_ended on digest (ended_at) where ended_at is not null;

comment on table digest is 'One e-mail with alerts: made with the move of the subscription''s position, so that no alert is dropped and none is in two';
comment on column digest.id is 'UUIDv7; the Message-ID follows from it, so a mail that goes out twice can be told';
comment on column digest.subscription_id is 'The subscription';
comment on column digest.alerts is 'How many alerts it tells of';
comment on column digest.subject is 'As it is sent; numbers only';
comment on column digest.text is 'As it is sent; names of rules, ids and moments only';
comment on column digest.html is 'The same as HTML';
comment on column digest.state is 'pending until the mail server took it, or failed after the last attempt';
comment on column digest.tries is 'Attempts since it was last begun with';
comment on column digest.next_attempt_at is 'When the next attempt is due; while one is under way, when another instance takes it over';
comment on column digest.made_at is 'When it was made';
comment on column digest.ended_at is 'When it was sent or given up';
comment on column digest.version is 'Counts its changes';
