create table partner (
  id uuid primary key,
  version bigint not null,
  code text not null constraint partner_code_unique unique,
  name text not null,
  active boolean not null,
  channel_notes text,
  registered_at timestamptz not null
);
create index partner_in_order on partner (registered_at, id);

create table partner_kind (
  partner_id uuid not null references partner,
  kind text not null
    check (kind in ('local-team', 'child-protection-board', 'certified-institution',
                    'youth-care-provider', 'police', 'shelter', 'mental-health-care',
                    'home-care', 'addiction-care', 'care-and-safety-house', 'other')),
  primary key (partner_id, kind)
);

create table partner_municipality (
  partner_id uuid not null references partner,
  municipality text not null check (municipality ~ '^[0-9]{4}$'),
  primary key (partner_id, municipality)
);
-- A referral looks for the partners of its municipality.
create index partner_municipality_by_code on partner_municipality (municipality, partner_id);

comment on table partner is
  'Organisations that Veilig Thuis hands over to (ketenpartners), and how. Never removed: referrals of the past name them.';
comment on column partner.id is 'UUIDv7.';
comment on column partner.version is 'Goes up with every change; the ETag.';
comment on column partner.code is 'The claim organisation in the tokens of the partner''s own systems; never changes, since it gives access to referrals.';
comment on column partner.name is 'Name of the organisation.';
comment on column partner.active is 'Whether referrals may be sent to it.';
comment on column partner.channel_notes is 'How it is reached and what was agreed about that; about the organisation, not about a case.';
comment on column partner.registered_at is 'When it was put in the directory.';
comment on table partner_kind is 'What a partner is; one organisation can be more than one.';
comment on column partner_kind.partner_id is 'The partner.';
comment on column partner_kind.kind is 'Kind of partner (soort ketenpartner).';
comment on table partner_municipality is 'For which municipalities a partner takes referrals.';
comment on column partner_municipality.partner_id is 'The partner.';
comment on column partner_municipality.municipality is 'CBS municipality code (gemeentecode); 0000 for reports of which it is unknown.';
