-- Papers that the other side has not found: the day's page of whoever sent them names them.
create index dossier_handover_missed on dossier_handover (from_agency, missing_at) where missing_at is not null and confirmed_at is null;
