create table inbox_latest (
  type     text   not null,
  subject  uuid   not null,
  sequence bigint not null,
  primary key (subject, type)
);

comment on table inbox_latest is 'The latest state that was told of each aggregate, where handlers must not follow an event that was overtaken by a later one';
comment on column inbox_latest.type is 'The CloudEvents type';
comment on column inbox_latest.subject is 'The aggregate it is about';
comment on column inbox_latest.sequence is 'Which state of the aggregate it told of (ce_sequence); a lower one is older';
