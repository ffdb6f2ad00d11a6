-- A scan that was put to the wrong paper or is bad is taken out of the check: its row and its bytes stay, marked, with who did it,
-- when and why (the chain keeps the digest). Reading it is recorded as before.
alter table document_file
  add column withdrawn_at timestamptz,
  add column withdrawn_by text,
  add column withdrawn_reason text,
  add constraint document_file_withdrawn check ((withdrawn_at is null) = (withdrawn_by is null));
grant update (withdrawn_at, withdrawn_by, withdrawn_reason) on document_file to {app};

-- What was taken out may come again.
drop index document_file_once;
create unique index document_file_once on document_file (dossier_id, component, version, digest) where withdrawn_at is null;
