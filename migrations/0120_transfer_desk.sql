-- Transfers that are overdue are a few dozen of a one-stop's thousands of open steps: an index of those that have such a date.
create index dossier_step_transfer on dossier_step (agency, transfer_due_at, id)
  where finished_at is null and role = 'receptionist' and transfer_due_at is not null;
