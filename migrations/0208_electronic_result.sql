-- A result as a signed electronic document, and the paper beside it.
alter table dossier_result
  -- with: it goes where the result goes; apart: it lies where its hand-overs left it; none: there is no paper
  add column paper text not null default 'with' check (paper in ('with', 'apart', 'none')),
  add column online_at timestamptz,
  -- the paper of a result that was returned online
  add column paper_given_at timestamptz;

create table dossier_electronic_result (
  id uuid primary key,
  dossier_id uuid not null references dossier (id),
  result_id uuid not null references dossier_result (id),
  digest text not null,
  bytes integer not null,
  verdict text not null check (verdict in ('trusted', 'intact')),
  signers jsonb not null,
  attached_at timestamptz not null,
  attached_by text not null,
  checked_at timestamptz not null,
  replaced_at timestamptz,
  opened_at timestamptz
);
create index dossier_electronic_result_of on dossier_electronic_result (dossier_id);
grant select, insert, update on dossier_electronic_result to {app};
comment on table dossier_electronic_result is 'room: dossier/returning-online';

-- The certificates of authorities that an administrator of this installation trusts.
create table document_trust_anchor (
  fingerprint text primary key,
  pem text not null,
  subject text not null,
  valid_from timestamptz not null,
  valid_to timestamptz not null,
  added_at timestamptz not null,
  added_by text not null,
  removed_at timestamptz
);
grant select, insert, update on document_trust_anchor to {app};
comment on table document_trust_anchor is 'room: document/verifying';

-- A code that the citizen asks for to fetch a result serves for that alone, and one asked for at the counter only there.
alter table dossier_return_code
  add column purpose text not null default 'counter' check (purpose in ('counter', 'online'));
