-- What a desk's lists and counts ask of a dossier stands beside its open step: one index answers them, whatever the dossier holds.

alter table dossier_step
  add column dossier_status text,
  -- The result lies at the one-stop: the time limit is over.
  add column result_ready boolean,
  -- A paper that was handed in or must be has not been looked at.
  add column unchecked boolean,
  -- Papers are on their way to this step and not confirmed.
  add column papers_coming boolean,
  -- Other agencies where a step of the dossier is open; null where there is none.
  add column elsewhere text[],
  -- When an accepted dossier has to leave this desk (NĐ 118/2025 Điều 20); null when it has left.
  add column transfer_due_at timestamptz;

update dossier_step s set
  dossier_status = d.status,
  result_ready = d.finished_at is not null,
  unchecked = exists (select from dossier_component c where c.dossier_id = d.id and c.verdict = 'unchecked'
    and (c.required or c.originals + c.copies > 0)),
  papers_coming = exists (select from dossier_handover h where h.dossier_id = d.id and h.step_id = s.id and h.confirmed_at is null),
  elsewhere = (select array_agg(distinct o.agency order by o.agency) from dossier_step o
    where o.dossier_id = d.id and o.finished_at is null and o.agency <> s.agency),
  transfer_due_at = case when d.status = 'accepted'
    then (d.transfer_due ->> case when d.channel = 'online' then 'electronic' else 'paper' end)::timestamptz end
from dossier d where d.id = s.dossier_id and s.finished_at is null;

drop index dossier_step_inbox;
drop index dossier_component_unchecked;
-- Open work of one agency and role by the citizen's due date; those without one come last. What follows in `include` is
-- what lists narrow by: they and their counts read the index alone.
create index dossier_step_desk on dossier_step (agency, role, (coalesce(dossier_due_at, 'infinity')), id)
  include (dossier_due_at, due_at, received_at, function, officer_id, dossier_status, result_ready, unchecked,
    papers_coming, elsewhere, transfer_due_at)
  where finished_at is null;
