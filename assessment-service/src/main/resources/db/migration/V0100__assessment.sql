create table assessment (
  id uuid primary key,
  version bigint not null,
  report_id uuid not null constraint assessment_one_per_report unique,
  case_id uuid not null,
  municipality text not null check (municipality ~ '^[0-9]{4}$'),
  urgency text not null check (urgency in ('acute', 'urgent', 'regular')),
  urgency_rank smallint not null
    check (urgency_rank = case urgency when 'acute' then 1 when 'urgent' then 2 else 3 end),
  state text not null
    check (state in ('waiting', 'assigned', 'in-progress', 'completed', 'withdrawn')),
  received_at timestamptz not null,
  requested_at timestamptz not null,
  due_at timestamptz,
  due_order timestamptz not null generated always as (coalesce(due_at, received_at)) stored,
  pending boolean not null
    generated always as (state in ('waiting', 'assigned', 'in-progress')) stored,
  withdrawn_at timestamptz,
  assignee text,
  team text,
  assigned_at timestamptz,
  started_at timestamptz,
  completed_at timestamptz,
  completed_by text,
  outcome text
    check (outcome in ('follow-up-by-veilig-thuis', 'transfer', 'no-further-steps',
                       'regional-custom-service')),
  partner_kind text
    check (partner_kind in ('local-team', 'child-protection-board', 'certified-institution',
                            'youth-care-provider', 'police', 'shelter', 'mental-health-care',
                            'home-care', 'addiction-care', 'care-and-safety-house', 'other')),
  directly_safe boolean,
  grounds bytea,
  constraint assessment_assigned_to_somebody check (
    (state in ('assigned', 'in-progress', 'completed')) = (assignee is not null)
    and (assignee is null) = (assigned_at is null)),
  constraint assessment_started check (
    (state in ('in-progress', 'completed')) = (started_at is not null)),
  -- A decision that can be followed back has its grounds, its moment and its maker, or is not made.
  constraint assessment_completed_with_grounds check (
    case state
      when 'completed' then num_nulls(outcome, grounds, directly_safe, completed_at, completed_by) = 0
      else num_nonnulls(outcome, grounds, directly_safe, completed_at, completed_by) = 0
    end),
  constraint assessment_partner_kind_of_transfer check (
    (outcome is not distinct from 'transfer') = (partner_kind is not null)),
  constraint assessment_withdrawn check ((state = 'withdrawn') = (withdrawn_at is not null))
);

-- Each serves a page of the waiting list in its order, whatever the number of assessments.
create index assessment_in_order on assessment (pending, urgency_rank, due_order, id);
create index assessment_by_state on assessment (state, urgency_rank, due_order, id);
create index assessment_by_municipality on assessment (municipality, pending, urgency_rank, due_order, id);
create index assessment_by_assignee on assessment (assignee, pending, urgency_rank, due_order, id)
  where assignee is not null;
create index assessment_by_team on assessment (team, pending, urgency_rank, due_order, id)
  where team is not null;
create index assessment_by_case on assessment (case_id);

comment on table assessment is
  'Safety assessments (veiligheidsbeoordelingen): the waiting list, the work and its outcome. Every report that is a report gets one, so that none waits unseen.';
comment on column assessment.id is 'UUIDv7.';
comment on column assessment.version is 'Goes up with every change; the ETag.';
comment on column assessment.report_id is 'The report (melding) that is assessed; at most one assessment each.';
comment on column assessment.case_id is 'The case (casus) the report belongs to; its key encrypts the grounds.';
comment on column assessment.municipality is 'CBS municipality code (gemeentecode); 0000 when unknown.';
comment on column assessment.urgency is 'Urgency set at triage: acute (acuut), urgent (spoed) or regular (regulier).';
comment on column assessment.urgency_rank is 'Order of the waiting list: acute first.';
comment on column assessment.state is 'Where the assessment stands.';
comment on column assessment.received_at is 'When Veilig Thuis received the report; the terms count from here (Uitvoeringsbesluit Wmo 2015 art. 4.1.7).';
comment on column assessment.requested_at is 'When it joined the waiting list.';
comment on column assessment.due_at is 'When the first of its running terms ends, as the deadline service tells; empty while none is known.';
comment on column assessment.due_order is 'Order of the waiting list inside an urgency: what is due first. Until a term is known the receipt stands for it, so that a new report is never out of sight.';
comment on column assessment.pending is 'Whether something is still to be done.';
comment on column assessment.withdrawn_at is 'When a later triage took it off the waiting list again.';
comment on column assessment.assignee is 'Account of the worker who has it; no name.';
comment on column assessment.team is 'Team of that worker.';
comment on column assessment.assigned_at is 'When it was given to that worker.';
comment on column assessment.started_at is 'When work really started: the pick-up (oppakken) of the report.';
comment on column assessment.completed_at is 'When the outcome was decided.';
comment on column assessment.completed_by is 'Account that decided the outcome.';
comment on column assessment.outcome is 'Category CBS publishes (84852NED); empty, which they call not yet assessed, until completed.';
comment on column assessment.partner_kind is 'Kind of partner to hand over to; only with the outcome transfer (overdracht).';
comment on column assessment.directly_safe is 'Whether the assessor judged that there is no acute unsafety (acute onveiligheid) now.';
comment on column assessment.grounds is 'The grounds of the outcome, personal data, encrypted with the key of the case.';

create table report_term (
  deadline_id uuid primary key,
  report_id uuid not null,
  due_at timestamptz,
  sequence bigint not null
);
create index report_term_by_report on report_term (report_id, due_at);

comment on table report_term is
  'The terms of reports that a safety assessment must meet, as the deadline service tells of them; they order the waiting list. May be told of before the assessment is there.';
comment on column report_term.deadline_id is 'The deadline (termijn) in the deadline service.';
comment on column report_term.report_id is 'The report (melding) it is about.';
comment on column report_term.due_at is 'The first moment that is too late; empty once the term was met or cancelled.';
comment on column report_term.sequence is 'Of the last event about it: an older one that comes later changes nothing.';
