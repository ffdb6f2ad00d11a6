-- An officer's own ways of looking at the day's work, and who has which dossier open at this moment.

create table dossier_saved_view (
  id uuid primary key,
  officer_id uuid not null,
  -- A view belongs to the work of one role: whoever holds two posts has two lists.
  role text not null,
  name text not null,
  -- The question of the list's address; names of people never stand in it.
  query text not null,
  is_default boolean not null,
  created_at timestamptz not null,
  unique (officer_id, role, name)
);
grant select, insert, update, delete on dossier_saved_view to {app};
comment on table dossier_saved_view is 'room: dossier';

-- Signs of life, gone within minutes: never history, and nothing waits for them.
create table dossier_presence (
  dossier_id uuid not null,
  officer_id uuid not null,
  opened_at timestamptz not null,
  -- After this instant nobody counts as present any more; a page that is still open moves it on.
  until timestamptz not null,
  primary key (dossier_id, officer_id)
);
create index dossier_presence_until on dossier_presence (until);
grant select, insert, update, delete on dossier_presence to {app};
comment on table dossier_presence is 'room: dossier';

-- The list of papers nobody has looked at yet asks for these among all papers.
create index dossier_component_unchecked on dossier_component (dossier_id)
  where verdict = 'unchecked' and (required or originals + copies > 0);
