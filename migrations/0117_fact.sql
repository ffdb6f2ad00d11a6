-- What a result says, fact by fact: entered once where it is made, and carried into the procedures that rest on it.

create table dossier_fact (
  id uuid primary key,
  dossier_id uuid not null references dossier (id),
  -- Of the catalogue; one that was carried here is called «leg/key».
  key text not null,
  name jsonb not null,
  type text not null,
  value text not null,
  -- Whose result it comes from; null: it is this dossier's own.
  source jsonb,
  entered_at timestamptz not null,
  -- Since when it says something else than the result did.
  changed_at timestamptz,
  unique (dossier_id, key)
);
grant select, insert, update on dossier_fact to {app};
comment on table dossier_fact is 'room: dossier';

-- Which facts of earlier legs a leg rests on, as its bundle was opened.
alter table dossier_bundle_leg add column uses jsonb not null default '[]';

-- A dossier that waits knows which of its papers the earlier result stands for: nobody has to look at them.
update dossier d set bundle = d.bundle || jsonb_build_object('feeds', l.feeds)
  from dossier_bundle_leg l where l.dossier_id = d.id and d.bundle is not null;
