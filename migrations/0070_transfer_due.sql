-- When an accepted dossier must have left the one-stop, by the way it goes. Set at acceptance, so that a later calendar or decree
-- does not change what was owed; dossiers that lay there before this have the day after their acceptance.
alter table dossier add column transfer_due jsonb;
update dossier set transfer_due = jsonb_build_object(
  'electronic', to_jsonb(accepted_at + interval '1 day'), 'paper', to_jsonb(accepted_at + interval '1 day'))
where status = 'accepted';
