-- From when a date is near stands beside the date: of the dossier, of a step, and of what the step stands in lists by
-- (docs/decisions/0044-near-is-one-notion.md).

alter table dossier add column soon_at timestamptz;
alter table dossier_step add column soon_at timestamptz, add column dossier_soon_at timestamptz;

-- Working time is known to the program alone: with the new settings the worker's first start computes every open dossier anew. Until
-- then, some minutes, a date is near a day before it, a step's half a day.
update dossier set soon_at = due_at - interval '1 day' where closed_at is null and finished_at is null and due_at is not null;
update dossier_step set soon_at = due_at - interval '4 hours', dossier_soon_at = dossier_due_at - interval '1 day' where finished_at is null;

-- As in 0161, with it.
drop index dossier_step_desk;
create index dossier_step_desk on dossier_step (agency, role, (coalesce(dossier_due_at, 'infinity')), id)
  include (dossier_due_at, due_at, received_at, function, officer_id, dossier_status, result_ready, unchecked,
    papers_coming, elsewhere, transfer_due_at, bundle_id, parallel, dossier_soon_at)
  where finished_at is null;
drop index dossier_step_decided_by;
create index dossier_step_decided_by on dossier_step (competent_agency, agency, (coalesce(dossier_due_at, 'infinity')), id)
  include (function, dossier_status, result_ready, dossier_soon_at)
  where finished_at is null and key <> 'asked-opinion';
