-- An alert is written in the transaction that wrote its term or holds it, and terms are never
-- removed, so there is no alert without one. To have that looked up again for each alert took a
-- fifth of what the database does in a sweep.
alter table alert drop constraint alert_deadline_id_fkey;
revoke delete on deadline from "${appRole}";
comment on column alert.deadline_id is 'The term; it is there, since an alert is raised by a change of its term and terms are not removed';
