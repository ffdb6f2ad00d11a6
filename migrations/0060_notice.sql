-- What citizens were told about their dossiers, by which way, and whether it went out. No address and no name: those are
-- read from the dossier when the message leaves. Nothing is ever changed: a later try is a row of its own.
create table notice (
  id uuid primary key,
  dossier_id uuid not null references dossier (id),
  kind text not null,
  -- Which occasion of this kind: the number of the due date, the id of the supplement request.
  occasion text not null,
  -- The appointment that the message named.
  due_at timestamptz,
  channel text not null check (channel in ('sms', 'email', 'none')),
  state text not null check (state in ('sent', 'failed', 'rejected', 'not-configured', 'no-address')),
  created_at timestamptz not null,
  sent_at timestamptz check ((sent_at is null) = (state <> 'sent')),
  -- However often a job is done, each outcome is written down once.
  unique (dossier_id, kind, occasion, channel, state)
);
grant select, insert on notice to {app};
comment on table notice is 'room: notice';
