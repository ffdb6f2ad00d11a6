-- A dossier that the switch closed has no signer: its notice of stopping (Mẫu 05) waits at the one-stop until somebody signs it.

alter table dossier add column notice_due_at timestamptz;
create index dossier_notice_due on dossier (received_at_agency, notice_due_at, id) where notice_due_at is not null;

-- Closings of before, whose notice was never written.
update dossier d set notice_due_at = d.closed_at
where d.status = 'stopped'
  and exists (select from dossier_event e where e.dossier_id = d.id and e.type = 'closed' and e.actor ->> 'officer' = 'law')
  and not exists (select from dossier_form f where f.dossier_id = d.id and f.kind = 'stop');
