create table report (
  id              uuid        primary key,
  case_id         uuid        not null,
  cipher_case_id  uuid        not null,
  origin          text        not null,
  reference       text,
  capacity        text        not null,
  municipality    text        not null check (municipality ~ '^[0-9]{4}$'),
  received_at     timestamptz not null,
  recorded_at     timestamptz not null,
  imported        boolean     not null,
  feedback_wanted boolean     not null,
  content         bytea       not null,
  state           text        not null check (state in ('received', 'triaged')),
  kind            text        check (kind in ('report', 'other-care', 'misaddressed', 'inadmissible')),
  urgency         text        check (urgency in ('acute', 'urgent', 'regular')),
  triaged_at      timestamptz,
  version         bigint      not null,
  check ((state = 'triaged') = (kind is not null)),
  check ((state = 'triaged') = (triaged_at is not null)),
  check ((urgency is not null) = (kind is not distinct from 'report'))
);
create index report_by_moment on report (received_at, id);
create index report_by_state on report (state, received_at, id);
create index report_by_kind on report (kind, received_at, id) where kind is not null;
create index report_by_urgency on report (urgency, received_at, id) where urgency is not null;
create index report_by_municipality on report (municipality, received_at, id);
create index report_by_case on report (case_id, received_at, id);
create index report_by_reference on report (reference, received_at, id) where reference is not null;

comment on table report is
  'Reports (meldingen) as they came in. What is personal stands in content and nowhere else; the other columns hold codes, moments and ids.';
comment on column report.id is 'UUIDv7.';
comment on column report.case_id is
  'The case: from the start an id of its own, under which a case is opened when triage finds a report; the id of the other case when the report joins one.';
comment on column report.cipher_case_id is
  'The case id the report came in with. Names the key that its content is encrypted with, also after it joins another case, so that it can leave that case again; destroying a case destroys the keys of all its reports.';
comment on column report.origin is
  'Whose reference it is: the organisation that reported, or import:<source> for what was taken over.';
comment on column report.reference is 'The reference (kenmerk) that the origin gave it, for example a police number.';
comment on column report.capacity is 'Capacity (hoedanigheid) of the reporter, in the groups CBS publishes.';
comment on column report.municipality is 'CBS municipality code (gemeentecode) of the household; 0000 when unknown.';
comment on column report.received_at is 'When Veilig Thuis received the report; every term counts from here (Uitvoeringsbesluit Wmo 2015 art. 4.1.7).';
comment on column report.recorded_at is 'When this service recorded it.';
comment on column report.imported is 'Whether it was taken over from an earlier system.';
comment on column report.feedback_wanted is 'Whether the reporter wants to hear what was done (terugkoppeling).';
comment on column report.content is 'What was reported about whom and by whom, as JSON, encrypted with the key of cipher_case_id.';
comment on column report.state is 'received or triaged.';
comment on column report.kind is 'What triage found it to be.';
comment on column report.urgency is 'Set exactly when kind is report.';
comment on column report.triaged_at is 'When the decision that holds now was taken.';
comment on column report.version is 'Optimistic version; also the sequence of its events.';

create table report_reference (
  origin         text not null,
  reference      text not null,
  report_id      uuid not null,
  content_digest text not null,
  primary key (origin, reference)
);
create index report_reference_taken_over on report_reference (reference, content_digest)
  where origin like 'import:%';
comment on table report_reference is
  'Which references were received, so that a report that is sent again is not taken in twice. Never expires.';
comment on column report_reference.origin is 'Whose reference it is, as in report.';
comment on column report_reference.reference is 'The reference.';
comment on column report_reference.report_id is 'The report it was given to.';
comment on column report_reference.content_digest is
  'Keyed hash of what was sent: tells a repetition from another report, and says nothing to who does not have the key.';

create table person_index (
  report_id uuid not null references report (id) on delete cascade,
  bsn_index text not null,
  primary key (report_id, bsn_index)
);
create index person_index_by_bsn on person_index (bsn_index);

comment on table person_index is
  'Finds earlier reports about the same person (radarfunctie). Empty for what triage found not to be a report: there is no ground to match that.';
comment on column person_index.report_id is 'The report the person is in.';
comment on column person_index.bsn_index is 'Keyed hash of the BSN: serves exact look-up and cannot be read back.';
