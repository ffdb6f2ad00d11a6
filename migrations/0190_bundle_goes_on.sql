-- A procedure of a bundle that does not need the result before it, only waits for it: it begins also when that one is refused.
alter table dossier_bundle_leg add column even_if_refused boolean not null default false;
