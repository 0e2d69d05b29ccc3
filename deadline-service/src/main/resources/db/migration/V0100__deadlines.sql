create table rule_version (
  rule          text        not null,
  version       integer     not null,
  text          text        not null,
  first_used_at timestamptz not null,
  primary key (rule, version)
);

comment on table rule_version is 'The rules as they were when they came into use: every term can be followed back to the words it ran under';
comment on column rule_version.rule is 'Id of the rule';
comment on column rule_version.version is 'Version of the rule; it does not change once it is in use';
comment on column rule_version.text is 'The YAML without what may change: comments, empty lines and until when it holds';
comment on column rule_version.first_used_at is 'When a service first started with it';

create table deadline (
  id             uuid        primary key,
  rule           text        not null,
  rule_version   integer,
  kind           text        check (kind in ('legal', 'norm', 'agreement')),
  subject_id     uuid        not null,
  occurrence     integer     not null,
  case_id        uuid        not null,
  municipality   text        collate "C" not null,
  told_at        timestamptz not null,
  started_at     timestamptz,
  counts_from    timestamptz,
  due_at         timestamptz,
  derivation     jsonb,
  traceparent    text,
  moves          jsonb,
  course         jsonb,
  endings        jsonb       not null,
  met_at         timestamptz,
  cancelled_at   timestamptz,
  state          text        not null
                 check (state in ('unstarted', 'running', 'suspended', 'breached', 'met', 'met-late', 'cancelled')),
  breached_at    timestamptz,
  acted_until    timestamptz,
  next_action_at timestamptz,
  version        bigint      not null,
  check ((state = 'unstarted') = (due_at is null))
);

-- What the sweep looks at: its cost follows what is due, not what is stored.
create index deadline_next_action on deadline (next_action_at) where next_action_at is not null;
-- Every warning and breach writes its term into every index it is in, so an open term is in as few as
-- the board needs; terms that have ended no longer change.
-- The board, whole and of one municipality, in the order in which terms pass.
create index deadline_open on deadline (due_at, id) include (rule, kind, state) where state in ('running', 'suspended', 'breached');
create index deadline_open_by_municipality on deadline (municipality, due_at, id) include (rule, kind, state) where state in ('running', 'suspended', 'breached');
create index deadline_ended on deadline (due_at, id) where state in ('met', 'met-late', 'cancelled');
create index deadline_by_case on deadline (case_id, due_at, id) where due_at is not null;

comment on table deadline is 'A term (termijn) of one subject under one rule: what is known of it and the state that follows; in whichever order the events come in, the row ends the same';
comment on column deadline.id is 'Follows from rule, subject and occurrence, so that a rebuild gives the same id; sorts with its subject';
comment on column deadline.rule is 'Id of the rule';
comment on column deadline.rule_version is 'Version that held at the moment the term counts from; kept for good (legal certainty). Empty until the start is known';
comment on column deadline.kind is 'legal, norm or agreement; figures never mix them';
comment on column deadline.subject_id is 'What the term is about: the report, assessment or referral';
comment on column deadline.occurrence is 'Which term of this subject under this rule; 1 unless the rule tells several apart';
comment on column deadline.case_id is 'The case as it was last told; a report can join another case';
comment on column deadline.municipality is 'CBS municipality code as it was last told; 0000 when unknown';
comment on column deadline.told_at is 'When the event was recorded that case and municipality were last told by';
comment on column deadline.started_at is 'Fact: when it was last decided that the term runs';
comment on column deadline.counts_from is 'Fact: the earliest moment the term was said to count from';
comment on column deadline.due_at is 'The first moment that is too late; start of the day after the last day in Amsterdam, exact for hours. Of a term that stands still: if it does so as long as it may';
comment on column deadline.derivation is 'How the due moment came about when the term started: days counted, days skipped and the article why';
comment on column deadline.moves is 'Facts: when it was decided to suspend, resume or extend the term, also before the start; empty when it never was';
comment on column deadline.course is 'What those decisions made of the due moment, step by step, and the due moment as it was first counted; empty when there are none';
comment on column deadline.traceparent is 'W3C trace of the event that it was started by: warnings, breaches and escalations go on in it; empty when there was none';
comment on column deadline.endings is 'Facts: for each version of the rule the earliest stop and the latest cancellation that were told, also before the start';
comment on column deadline.met_at is 'When what the term was for was done, in time or not';
comment on column deadline.cancelled_at is 'When the term lapsed';
comment on column deadline.state is 'unstarted while its start is not known; running, suspended, breached, met, met-late or cancelled';
comment on column deadline.breached_at is 'When the breach alert was raised; empty again when a late message shows that the term was met in time';
comment on column deadline.acted_until is 'Warnings and escalations up to this moment have been raised';
comment on column deadline.next_action_at is 'When the next warning, breach or escalation is due, or a term that stands still runs on; empty when nothing is to come';
comment on column deadline.version is 'Optimistic version and sequence of the published events';

create sequence alert_position;

create table alert (
  deadline_id  uuid        not null references deadline,
  type         text        not null check (type in ('warning', 'breach', 'escalation')),
  name         text        not null,
  round        integer     not null,
  position     bigint      not null unique default nextval('alert_position'),
  raised_at    timestamptz not null,
  withdrawn_at timestamptz,
  primary key (deadline_id, type, name, round)
);

-- Positions follow time, so a summary of each stretch of the table finds what is recent.
create index alert_by_moment on alert using brin ((coalesce(withdrawn_at, raised_at)));

comment on table alert is 'That a term will pass, passed or stays open: each at most once for every term, whatever fails';
comment on column alert.deadline_id is 'The term';
comment on column alert.type is 'warning, breach or escalation';
comment on column alert.name is 'Which warning or escalation of the rule, for example 1 working day; empty for a breach';
comment on column alert.round is 'Of a warning: how often the term had been moved when it was raised, since each time warnings are armed anew; 0 otherwise';
comment on column alert.position is 'Place in the stream, in the order of commits; an alert that is withdrawn takes a new place';
comment on column alert.raised_at is 'When it was raised';
comment on column alert.withdrawn_at is 'When a late message showed that the term had not passed after all';

create table breach_explanation (
  id           uuid        primary key,
  deadline_id  uuid        not null,
  case_id      uuid        not null,
  causes       text[]      not null check (cardinality(causes) > 0),
  measure      bytea       not null,
  expected_at  timestamptz,
  explained_by text        not null,
  explained_at timestamptz not null,
  approved_by  text,
  approved_at  timestamptz,
  check ((approved_by is null) = (approved_at is null))
);
create index breach_explanation_by_deadline on breach_explanation (deadline_id);

comment on table breach_explanation is 'Why a term was not met (toelichting bij normtijden), as somebody explained it. Only ever added to and approved: a later explanation does not wipe out an earlier one';
comment on column breach_explanation.id is 'UUIDv7';
comment on column breach_explanation.deadline_id is 'The term; no reference, so that terms can be rebuilt from the log beside it';
comment on column breach_explanation.case_id is 'The case at that moment; names the key the measure is encrypted with';
comment on column breach_explanation.causes is 'Causes from the fixed list';
comment on column breach_explanation.measure is 'What is done about it, encrypted: it may be about people';
comment on column breach_explanation.expected_at is 'When it is expected to be done after all; empty when it was done already';
comment on column breach_explanation.explained_by is 'Account that explained';
comment on column breach_explanation.explained_at is 'When';
comment on column breach_explanation.approved_by is 'Account that approved; empty while it waits for that';
comment on column breach_explanation.approved_at is 'When it was approved';

-- What was explained is not changed or removed by the service; it can be approved.
revoke update, delete on breach_explanation from "${appRole}";
grant update (approved_by, approved_at) on breach_explanation to "${appRole}";
