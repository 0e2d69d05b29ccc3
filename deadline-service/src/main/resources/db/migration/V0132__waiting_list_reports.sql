create table waiting_list_report (
  id          uuid        primary key,
  reported_on date        not null unique,
  previous_id uuid        references waiting_list_report,
  content     text        not null,
  sha256      text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
  made_by     text        not null,
  made_at     timestamptz not null
);

comment on table waiting_list_report is 'The waiting-list report (wachtlijstrapportage) for the Ambtelijk Overleg, every six weeks: what was reported stays as it was, whatever is learned afterwards';
comment on column waiting_list_report.id is 'UUIDv7';
comment on column waiting_list_report.reported_on is 'The day it is about, as it began in Amsterdam; one report a day, whoever makes it';
comment on column waiting_list_report.previous_id is 'The report it is compared with; empty for the first';
comment on column waiting_list_report.content is 'The report as JSON, with small numbers hidden: what goes outside and nothing else';
comment on column waiting_list_report.sha256 is 'SHA-256 of the content in UTF-8, as hexadecimal';
comment on column waiting_list_report.made_by is 'Account that asked for it, or the service itself on its date';
comment on column waiting_list_report.made_at is 'When it was made';

-- A report is not changed and not removed.
revoke update, delete, truncate on waiting_list_report from "${appRole}";
