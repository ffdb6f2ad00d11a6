-- The nine-digit number (CMND) that a citizen's card names beside its own: older papers and dossiers go by it.
alter table dossier_party add column former_number text;
create index dossier_party_former_number on dossier_party (former_number) where former_number is not null;
