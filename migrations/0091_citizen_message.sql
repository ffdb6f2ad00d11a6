-- What the one-stop and the people of a dossier write to each other. Only the one-stop speaks to the citizen (NĐ 118/2025
-- Điều 5.1e, 19.5): whoever solves the dossier proposes, and the one-stop sends, changes or turns down.
create table dossier_citizen_message (
  id uuid primary key,
  dossier_id uuid not null references dossier (id),
  direction text not null check (direction in ('to-citizen', 'from-citizen')),
  state text not null check (state in ('proposed', 'sent', 'turned-down', 'received')),
  -- The one-stop that speaks for the dossier, as it was called then.
  one_stop text not null,
  -- Emptied with their salt when the personal data of the dossier are destroyed; the history keeps digests.
  body text not null,
  salt text not null,
  -- What was proposed, where the one-stop sent other words.
  proposed_body text,
  -- Why a proposal was turned down.
  reason text,
  -- Officer and post; null: the citizen.
  written_by text,
  written_post text,
  written_at timestamptz not null,
  -- Sent or turned down.
  settled_by text,
  settled_post text,
  settled_at timestamptz,
  -- When the one-stop first opened what the citizen wrote.
  read_at timestamptz,
  read_by text,
  check ((direction = 'from-citizen') = (state = 'received')),
  check ((written_by is null) = (direction = 'from-citizen'))
);
create index dossier_citizen_message_of on dossier_citizen_message (dossier_id, written_at, id);
-- The one-stop's list: what citizens wrote and nobody has opened, and what waits to be sent.
create index dossier_citizen_message_waiting on dossier_citizen_message (one_stop, written_at, id)
  where (state = 'received' and read_at is null) or state = 'proposed';
grant select, insert, update on dossier_citizen_message to {app};
comment on table dossier_citizen_message is 'room: dossier';
