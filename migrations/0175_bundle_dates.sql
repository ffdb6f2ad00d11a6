-- Every date that the citizen was given for all results of a bundle: the slip's, and each that a procedure of it has moved since.
-- `appointment_at` of the bundle is not written any more; a later file drops it. No foreign key: an act on one dossier would wait for whoever holds
-- the bundle, who in turn waits for the dossier.
create table dossier_bundle_date (
  id uuid primary key,
  bundle_id uuid not null,
  due_at timestamptz not null,
  cause text not null,
  -- The procedure whose date moved it; null: the slip's own.
  leg_key text,
  set_at timestamptz not null
);
create index dossier_bundle_date_of on dossier_bundle_date (bundle_id, set_at);
grant select, insert on dossier_bundle_date to {app};
comment on table dossier_bundle_date is 'room: dossier/reappointing';

insert into dossier_bundle_date (id, bundle_id, due_at, cause, leg_key, set_at)
  select gen_random_uuid(), id, appointment_at, 'initial', null, opened_at from dossier_bundle where appointment_at is not null;
