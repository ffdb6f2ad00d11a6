-- Papers of a dossier that ended without a result: the one-stop owes them to whoever brought them, and records that he has them again.
create table dossier_paper_return (
  id uuid primary key,
  dossier_id uuid not null references dossier (id),
  -- The one-stop that gives them back.
  agency text not null,
  due_back_at timestamptz not null,
  returned_at timestamptz,
  returned_by text,
  way text check (way in ('counter', 'post')),
  carrier text,
  tracking_number text,
  check ((returned_at is null) = (way is null))
);
create index dossier_paper_return_of on dossier_paper_return (dossier_id);
create index dossier_paper_return_open on dossier_paper_return (agency, due_back_at, id) where returned_at is null;
grant select, insert, update on dossier_paper_return to {app};
comment on table dossier_paper_return is 'room: dossier';
