-- At one desk a bundle is one row and counts once (decision record 0036): which bundle an open step belongs to stands beside it.

alter table dossier_step add column bundle_id uuid;

update dossier_step s set bundle_id = (d.bundle ->> 'id')::uuid
from dossier d where d.id = s.dossier_id and s.finished_at is null and d.bundle is not null;

-- As in 0086, with the bundle: lists and their counts read the index alone.
drop index dossier_step_desk;
create index dossier_step_desk on dossier_step (agency, role, (coalesce(dossier_due_at, 'infinity')), id)
  include (dossier_due_at, due_at, received_at, function, officer_id, dossier_status, result_ready, unchecked,
    papers_coming, elsewhere, transfer_due_at, bundle_id)
  where finished_at is null;
-- The few open steps of bundles, for their rows and for what they would be counted more than once.
create index dossier_step_bundle on dossier_step (agency, role, bundle_id) where finished_at is null and bundle_id is not null;
