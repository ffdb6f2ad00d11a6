-- Files that a program sends ahead and then names in an act, a note, a message or a scan. Kept for a day; the bytes lie in the
-- blob store under their digest.
create table document_upload (
  id uuid primary key,
  dossier_id uuid not null,
  digest text not null,
  type text not null,
  bytes integer not null,
  uploaded_at timestamptz not null,
  -- Only the account that sent it may name it.
  uploaded_by text not null
);
create index document_upload_of on document_upload (dossier_id);
create index document_upload_digest on document_upload (digest);
create index document_upload_age on document_upload (uploaded_at);
grant select, insert, delete on document_upload to {app};
comment on table document_upload is 'room: document';
