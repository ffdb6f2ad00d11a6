-- Heads and reform controllers watch what their authority answers for, wherever it lies: the open dossiers of a competent agency
-- by the citizen's date. `agencies` and `status` are what those lists narrow by.
create index dossier_competent_due on dossier (competent_agency, (coalesce(due_at, 'infinity')), id) include (agencies, status)
  where closed_at is null and finished_at is null;
