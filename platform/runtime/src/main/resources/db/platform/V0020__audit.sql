create table audit_record (
  id uuid primary key,
  at timestamptz not null,
  account text not null,
  roles text[] not null,
  organisation text,
  action text not null check (action in ('read', 'change')),
  what text not null,
  case_id uuid,
  object_id uuid,
  purpose text not null,
  trace_id text
);
create index audit_record_by_moment on audit_record (at, id);
create index audit_record_by_object on audit_record (object_id, at, id) where object_id is not null;
create index audit_record_by_account on audit_record (account, at, id);
create index audit_record_by_case on audit_record (case_id, at, id) where case_id is not null;

comment on table audit_record is
  'Who read or changed what of a case (AVG art. 5 lid 2 and 32; NEN 7513). Only ever added to.';
comment on column audit_record.id is 'Time-ordered id of the record.';
comment on column audit_record.at is 'When it happened.';
comment on column audit_record.account is 'Who did it: the account of the token, or system:<service> for the service itself.';
comment on column audit_record.roles is 'The roles the account had at that moment.';
comment on column audit_record.organisation is 'The organisation the account acted for.';
comment on column audit_record.action is 'read or change.';
comment on column audit_record.what is 'The kind of thing, and for a change what happened to it.';
comment on column audit_record.case_id is 'The case it belongs to; empty for a list and for what belongs to no case.';
comment on column audit_record.object_id is 'What was read or changed; empty for a list.';
comment on column audit_record.purpose is 'For which task of Veilig Thuis it was done (doelbinding, AVG art. 5 lid 1 b).';
comment on column audit_record.trace_id is 'Leads to the log lines and events of the same request.';

-- The service adds records and can neither change, remove nor freely search them.
revoke all on audit_record from "${appRole}";
grant insert on audit_record to "${appRole}";

-- The one way for the service to read them: a page at a time, newest first, for the auditor.
create function audit_records(
    of_case uuid, of_object uuid, by_account text, from_at timestamptz, until_at timestamptz,
    before_at timestamptz, before_id uuid, at_most integer)
  returns setof audit_record
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
as $$
  select *
  from public.audit_record
  where (of_case is null or case_id = of_case)
    and (of_object is null or object_id = of_object)
    and (by_account is null or account = by_account)
    and (from_at is null or at >= from_at)
    and (until_at is null or at < until_at)
    and (before_at is null or (at, id) < (before_at, before_id))
  order by at desc, id desc
  limit least(at_most, 1000)
$$;
comment on function audit_records is
  'A page of the audit records, newest first; runs with the rights of the owner, since the service may not read the table.';
revoke all on function audit_records(uuid, uuid, text, timestamptz, timestamptz, timestamptz, uuid, integer)
  from public;
grant execute on function audit_records(uuid, uuid, text, timestamptz, timestamptz, timestamptz, uuid, integer)
  to "${appRole}";
