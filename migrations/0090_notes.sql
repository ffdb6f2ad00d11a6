-- Internal notes of a dossier, whom they mention, what is attached to them, and how an officer hears of it.

create table dossier_note (
  id uuid primary key,
  dossier_id uuid not null references dossier (id),
  officer text not null,
  post text not null,
  -- Emptied with its salt when the personal data of the dossier are destroyed; the history keeps the digest of both.
  body text not null,
  salt text not null,
  written_at timestamptz not null,
  -- By its author: a note is never changed.
  withdrawn_at timestamptz
);
create index dossier_note_of on dossier_note (dossier_id, written_at, id);
grant select, insert, update on dossier_note to {app};
comment on table dossier_note is 'room: dossier';

create table dossier_note_mention (
  note_id uuid not null references dossier_note (id),
  officer text not null,
  primary key (note_id, officer)
);
grant select, insert on dossier_note_mention to {app};
comment on table dossier_note_mention is 'room: dossier';

-- Files that belong to no paper of the dossier. The bytes lie in the blob store under their digest.
create table document_attachment (
  id uuid primary key,
  dossier_id uuid not null,
  -- What it is attached to: a note.
  holder uuid not null,
  digest text not null,
  type text not null,
  bytes integer not null,
  added_at timestamptz not null,
  added_by text not null,
  unique (holder, digest)
);
create index document_attachment_of on document_attachment (dossier_id);
create index document_attachment_digest on document_attachment (digest);
grant select, insert, delete on document_attachment to {app};
comment on table document_attachment is 'room: document';

-- A message to an officer may speak of something written instead of a date.
alter table officer_message
  alter column due_at drop not null,
  add column about uuid;
