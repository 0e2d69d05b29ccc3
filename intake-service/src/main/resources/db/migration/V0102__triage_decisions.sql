create table triage_decision (
  id           uuid        primary key,
  report_id    uuid        not null references report (id),
  case_id      uuid        not null,
  kind         text        not null check (kind in ('report', 'other-care', 'misaddressed', 'inadmissible')),
  urgency      text        check (urgency in ('acute', 'urgent', 'regular')),
  joined       boolean     not null,
  signals_read boolean     not null,
  reasons      bytea       not null,
  decided_at   timestamptz not null,
  decided_by   text        not null,
  check ((urgency is not null) = (kind = 'report'))
);
create index triage_decision_by_report on triage_decision (report_id, decided_at, id);

comment on table triage_decision is
  'What triage (schifting) decided about a report, by whom and on which grounds. Only ever added to: a later decision does not wipe out an earlier one.';
comment on column triage_decision.id is 'UUIDv7.';
comment on column triage_decision.report_id is 'The report.';
comment on column triage_decision.case_id is 'The case the report belonged to after the decision.';
comment on column triage_decision.kind is 'What the report was found to be.';
comment on column triage_decision.urgency is 'Set exactly when kind is report.';
comment on column triage_decision.joined is 'Whether the report joined a case that was open already.';
comment on column triage_decision.signals_read is
  'Whether the one who decided read the text for signals of domestic violence or child abuse; other care cannot be decided without.';
comment on column triage_decision.reasons is 'The grounds, encrypted with the key of the report.';
comment on column triage_decision.decided_at is 'When it was decided; for what was taken over, as the earlier system says.';
comment on column triage_decision.decided_by is 'The account that decided, or that took it over.';

-- A decision that was taken is not changed or removed by the service.
revoke update, delete on triage_decision from "${appRole}";
