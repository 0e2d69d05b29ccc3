create table stone (
  id uuid primary key,
  version bigint not null,
  name text not null unique,
  weight integer not null,
  urgency text not null,
  found_at timestamptz not null
);
