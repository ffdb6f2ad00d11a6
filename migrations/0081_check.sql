-- The check of papers: which usual reason failed a paper, and files that are not kept twice.

-- Key in `catalogue/reasons.yaml`; null: the officer's own words only. The words themselves stay in `reason`.
alter table dossier_component add column reason_key text;

create unique index document_file_once on document_file (dossier_id, component, version, digest);
