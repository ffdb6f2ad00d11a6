-- Group dossiers: up to 500 people benefit from one. They are parties like the others, and are found by name without the
-- lists of words, which would grow by thousands of rows a dossier.
create index dossier_party_beneficiary on dossier_party using gin (folded gin_trgm_ops) where role = 'beneficiary';

-- A result of its own for one of them.
alter table dossier_result add column beneficiary_id uuid;
