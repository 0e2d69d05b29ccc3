create table case_key (
  case_id    uuid        primary key,
  wrapped    bytea       not null,
  created_at timestamptz not null
);

comment on table case_key is 'The key that the personal data of one case is encrypted with; destroying it destroys the data in every backup (Wmo 2015 art. 5.3.4 and 5.3.5)';
comment on column case_key.case_id is 'The case';
comment on column case_key.wrapped is 'The key, encrypted with the key of the organisation';
comment on column case_key.created_at is 'When it was made';
