-- What is watched is found by indexes of the open steps alone: by the agency that has a step, and by the one that decides the dossier,
-- wherever the step lies.

alter table dossier_step
  -- The agency that decides the dossier.
  add column competent_agency text,
  -- Another step of the dossier is open.
  add column parallel boolean;

update dossier_step s set
  competent_agency = d.competent_agency,
  parallel = exists (select from dossier_step o where o.dossier_id = s.dossier_id and o.finished_at is null and o.id <> s.id)
from dossier d where d.id = s.dossier_id and s.finished_at is null;

-- As in 0110, with what tells that a step stands for its dossier alone.
drop index dossier_step_desk;
create index dossier_step_desk on dossier_step (agency, role, (coalesce(dossier_due_at, 'infinity')), id)
  include (dossier_due_at, due_at, received_at, function, officer_id, dossier_status, result_ready, unchecked,
    papers_coming, elsewhere, transfer_due_at, bundle_id, parallel)
  where finished_at is null;

-- Of the dossiers that an agency decides, every place where a step is open, there by the citizen's date.
create index dossier_step_decided_by on dossier_step (competent_agency, agency, (coalesce(dossier_due_at, 'infinity')), id)
  include (function, dossier_status, result_ready)
  where finished_at is null and key <> 'asked-opinion';
-- By the step's own date: what is late at a step, and of that the questions.
create index dossier_step_due on dossier_step (agency, due_at, id) where finished_at is null and due_at is not null;
create index dossier_step_question on dossier_step (agency, due_at, id) where finished_at is null and function = 'consultation';
-- The few that wait for another agency, or for the citizen.
create index dossier_step_elsewhere on dossier_step (agency, (coalesce(dossier_due_at, 'infinity')), id)
  where finished_at is null and elsewhere is not null;
create index dossier_step_citizen on dossier_step (agency, (coalesce(dossier_due_at, 'infinity')), id)
  where finished_at is null and dossier_status in ('awaiting-citizen', 'awaiting-payment');

-- It was made for these lists; of the open dossiers those that were returned to the citizen are still asked for by who decides them.
drop index dossier_competent_due;
create index dossier_returned on dossier (competent_agency, id)
  where status = 'awaiting-citizen' and closed_at is null and finished_at is null;
