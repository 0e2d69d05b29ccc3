create table referral (
  id uuid primary key,
  version bigint not null,
  report_id uuid not null,
  case_id uuid not null,
  kind text not null check (kind in ('transfer', 'other-care')),
  source_event uuid not null,
  municipality text not null check (municipality ~ '^[0-9]{4}$'),
  partner_kind text not null
    check (partner_kind in ('local-team', 'child-protection-board', 'certified-institution',
                            'youth-care-provider', 'police', 'shelter', 'mental-health-care',
                            'home-care', 'addiction-care', 'care-and-safety-house', 'other')),
  partner_id uuid references partner,
  state text not null
    check (state in ('open', 'sent', 'received', 'accepted', 'refused', 'withdrawn')),
  received_at timestamptz not null,
  opened_at timestamptz not null,
  attempt integer not null,
  sent_at timestamptz,
  withdrawn_at timestamptz,
  constraint referral_once_per_source unique (report_id, kind, source_event),
  constraint referral_sent_to_somebody check (
    state in ('open', 'withdrawn') or (partner_id is not null and attempt > 0)),
  constraint referral_sent_when check ((attempt = 0) = (sent_at is null)),
  constraint referral_withdrawn check ((state = 'withdrawn') = (withdrawn_at is not null))
);

-- Each serves a page of the list in its order, whatever the number of referrals.
create index referral_in_order on referral (opened_at, id);
create index referral_by_state on referral (state, opened_at, id);
create index referral_by_municipality on referral (municipality, state, opened_at, id);
create index referral_by_partner on referral (partner_id, opened_at, id)
  where partner_id is not null;
create index referral_without_partner on referral (opened_at, id)
  where partner_id is null and state = 'open';
create index referral_by_case on referral (case_id);

create table referral_attempt (
  id uuid primary key,
  referral_id uuid not null references referral,
  number integer not null check (number >= 1),
  partner_id uuid not null references partner,
  sent_at timestamptz not null,
  sent_by text not null,
  confirmed_at timestamptz,
  confirmed_by text,
  answer text check (answer in ('accepted', 'refused')),
  answered_at timestamptz,
  answered_by text,
  reason text
    check (reason in ('no-capacity', 'not-competent', 'wrong-municipality', 'incomplete', 'other')),
  explanation bytea,
  constraint referral_attempt_number unique (referral_id, number),
  constraint referral_attempt_confirmed check (
    num_nulls(confirmed_at, confirmed_by) in (0, 2)),
  constraint referral_attempt_answered check (
    num_nulls(answer, answered_at, answered_by) in (0, 3)),
  -- A refusal always says why, and nothing else does.
  constraint referral_attempt_refused_with_reason check (
    (answer is not distinct from 'refused') = (reason is not null)
    and (explanation is null or reason is not null))
);

comment on table referral is
  'What is handed over to a partner (overdracht): after a safety assessment, or at once for a report that is other care (overige zorg), for which Veilig Thuis has no legal ground to do more than pass it on (Wmo 2015 art. 5.1.6).';
comment on column referral.id is 'UUIDv7.';
comment on column referral.version is 'Goes up with every change; the ETag.';
comment on column referral.report_id is 'The report (melding) it is about.';
comment on column referral.case_id is 'The case (casus); its key encrypts what partners explain.';
comment on column referral.kind is 'transfer (overdracht) after an assessment, or other-care (overige zorg) without one.';
comment on column referral.source_event is 'The event it was opened for: the same event opens it once.';
comment on column referral.municipality is 'CBS municipality code (gemeentecode); 0000 when unknown.';
comment on column referral.partner_kind is 'The kind of partner it is meant for.';
comment on column referral.partner_id is 'The partner it goes to; empty while none was found or chosen.';
comment on column referral.state is 'Where the referral stands.';
comment on column referral.received_at is 'When Veilig Thuis received the report; terms of the report count from here.';
comment on column referral.opened_at is 'When it was opened.';
comment on column referral.attempt is 'How often it was sent; every sending is a row of referral_attempt.';
comment on column referral.sent_at is 'When it was sent last.';
comment on column referral.withdrawn_at is 'When a later triage made it needless before it was sent.';

comment on table referral_attempt is
  'Every sending of a referral with what came of it, so that a refusal stays known after another partner was chosen.';
comment on column referral_attempt.id is 'UUIDv7.';
comment on column referral_attempt.referral_id is 'The referral.';
comment on column referral_attempt.number is 'The how-many-th sending, from 1.';
comment on column referral_attempt.partner_id is 'The partner it was sent to.';
comment on column referral_attempt.sent_at is 'When; the term for the answer counts from here.';
comment on column referral_attempt.sent_by is 'Account that sent it.';
comment on column referral_attempt.confirmed_at is 'When the partner confirmed that it had arrived.';
comment on column referral_attempt.confirmed_by is 'Account that recorded that: of the partner, or of a worker on its behalf.';
comment on column referral_attempt.answer is 'accepted or refused; empty while there is no answer.';
comment on column referral_attempt.answered_at is 'When it was answered.';
comment on column referral_attempt.answered_by is 'Account that recorded the answer: of the partner, or of a worker on its behalf.';
comment on column referral_attempt.reason is 'Why it was refused.';
comment on column referral_attempt.explanation is 'What the partner says about that: can be about persons, so encrypted with the key of the case.';
