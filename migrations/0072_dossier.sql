-- What a step may take, where no route says it (an opinion that was asked for): a changed calendar recounts it.
alter table dossier_step add column time_limit jsonb;

-- The three hands of a re-appointment: the solving agency asks, its head signs the apology, the one-stop tells the citizen
-- (NĐ 61/2018 Điều 19.9; NĐ 118/2025 Điều 19.6).
create table dossier_reappointment (
  id uuid primary key,
  dossier_id uuid not null references dossier (id),
  state text not null check (state in ('asked', 'signed', 'rejected', 'told')),
  due_at timestamptz not null,
  reason_code text not null,
  reason text not null,
  -- Asked for after the last day on which it is asked in time.
  late boolean not null,
  asked_by text not null,
  asked_at timestamptz not null,
  signed_by text,
  signed_at timestamptz,
  told_by text,
  told_at timestamptz
);
create index dossier_reappointment_of on dossier_reappointment (dossier_id);
create index dossier_reappointment_waiting on dossier_reappointment (state, asked_at) where state in ('asked', 'signed');
grant select, insert, update on dossier_reappointment to {app};
comment on table dossier_reappointment is 'room: dossier';

-- A wrong result that a linked follow-up corrects stays as it was and says so (NĐ 61/2018 Điều 21; NĐ 118/2025 Điều 23).
alter table dossier_result add column corrected_at timestamptz, add column corrected_by uuid;

-- Returns that wait for the citizen, oldest first: those that nobody answered are closed.
create index dossier_supplement_unanswered on dossier_supplement (sent_at, dossier_id)
  where state = 'sent' and phase = 'after-acceptance';

-- What the program tells officers. No address, no name of a citizen; only the read mark and the e-mail's fate ever change.
create table officer_message (
  id uuid primary key,
  officer text not null,
  kind text not null,
  dossier_id uuid not null references dossier (id),
  step_id uuid,
  -- The due date that the message speaks of: for another date it comes again.
  due_at timestamptz not null,
  occasion text not null,
  created_at timestamptz not null,
  read_at timestamptz,
  email text not null check (email in ('none', 'sent', 'failed', 'rejected')),
  -- However often a job is done, an officer is told once.
  unique (officer, occasion)
);
create index officer_message_of on officer_message (officer, created_at desc, id desc);
create index officer_message_unread on officer_message (officer) where read_at is null;
grant select, insert, update on officer_message to {app};
comment on table officer_message is 'room: notice';
