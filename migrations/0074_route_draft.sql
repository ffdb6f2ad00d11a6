-- A route on which somebody is working: kept as it was typed, faults and all, until it is published or thrown away. The
-- versions themselves only grow (procedure_version); a draft is nobody's law and may be changed.
create table route_draft (
  code text primary key,
  -- The version that was in force when the work began; another publication since then has to be looked at first.
  base_version bigint not null references procedure_version (id),
  content jsonb not null,
  -- Grows with every save, so that two people do not overwrite each other unseen.
  revision integer not null check (revision >= 1),
  saved_by text not null,
  saved_at timestamptz not null
);
grant select, insert, update, delete on route_draft to {app};
comment on table route_draft is 'room: procedure';
