-- The step at which a return was proposed: it does not go on before its head has answered.
alter table dossier_supplement add column step_id uuid;
