create table cases (
  id           uuid        primary key,
  municipality text        not null check (municipality ~ '^[0-9]{4}$'),
  state        text        not null check (state in ('open', 'closed')),
  opened_at    timestamptz not null,
  opened_for   uuid        not null,
  closed_at    timestamptz,
  reopened_at  timestamptz,
  version      bigint      not null,
  check ((state = 'closed') = (closed_at is not null))
);
create index cases_by_moment on cases (opened_at, id);
create index cases_by_municipality on cases (municipality, opened_at, id);

comment on table cases is
  'Cases (casussen): the reports, services and transfers that concern the same people directly involved. Opened when triage finds a report; never for other care, for which there is no ground to keep a file (Wmo 2015 art. 5.1.6 lid 2).';
comment on column cases.id is 'UUIDv7; also the Kafka key of everything that happens to the case, and the name of its encryption key.';
comment on column cases.municipality is 'CBS municipality code (gemeentecode) of the report it was opened for; 0000 when unknown.';
comment on column cases.state is 'open or closed; a report can join an open case only.';
comment on column cases.opened_at is 'When triage opened it.';
comment on column cases.opened_for is 'The report it was opened for.';
comment on column cases.closed_at is 'Since when no report stands in it: triage found its last one to be something else.';
comment on column cases.reopened_at is 'When its report last turned out to be one after all.';
comment on column cases.version is 'Optimistic version; also the sequence of its events.';
