-- Bundles (liên thông): one submission, several procedures, each a dossier of its own; and work of agencies outside.

-- Which bundle a dossier is a leg of, and the leg whose result it still waits for.
alter table dossier add column bundle jsonb;
create index dossier_of_bundle on dossier ((bundle ->> 'id')) where bundle is not null;

create table dossier_bundle (
  id uuid primary key,
  key text not null,
  opened_at timestamptz not null,
  opened_by text not null,
  opened_name text not null,
  agency text not null,
  -- What the citizen was told at the counter.
  appointment_at timestamptz,
  -- Every result is there, or nothing will come any more.
  closed_at timestamptz
);
create index dossier_bundle_open on dossier_bundle (agency, opened_at desc, id) where closed_at is null;
grant select, insert, update (closed_at) on dossier_bundle to {app};
comment on table dossier_bundle is 'room: dossier';

create table dossier_bundle_leg (
  bundle_id uuid not null references dossier_bundle (id),
  key text not null,
  position integer not null,
  name jsonb not null,
  after_key text,
  feeds jsonb not null,
  time_limit jsonb not null,
  dossier_id uuid references dossier (id),
  -- Of an agency outside: its name, and when the leg began, was sent and was answered.
  receiver jsonb,
  started_at timestamptz,
  due_at timestamptz,
  sent_at timestamptz,
  sent_name text,
  answered_at timestamptz,
  outcome text check (outcome in ('granted', 'refused', 'not-begun')),
  document_number text,
  primary key (bundle_id, key),
  check ((dossier_id is null) <> (receiver is null))
);
create index dossier_bundle_leg_dossier on dossier_bundle_leg (dossier_id) where dossier_id is not null;
-- Work outside that is late, for the board of the one-stop.
create index dossier_bundle_leg_outside on dossier_bundle_leg (due_at) where receiver is not null and outcome is null;
grant select, insert, update (started_at, due_at, sent_at, sent_name, answered_at, outcome, document_number)
  on dossier_bundle_leg to {app};
comment on table dossier_bundle_leg is 'room: dossier';
