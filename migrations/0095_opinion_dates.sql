-- Whoever was asked for an opinion is shown the date of the question and no other: the inbox sorts by it.
update dossier_step set dossier_due_at = due_at where key = 'asked-opinion' and finished_at is null;
