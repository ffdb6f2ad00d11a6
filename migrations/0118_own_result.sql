-- Why somebody on the list of a group dossier is refused, while others are granted.
alter table dossier_result add column reason text;
