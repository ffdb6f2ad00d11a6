-- A date is put off once (NĐ 61/2018 Điều 19.9; NĐ 118/2025 Điều 19.6). What the head did not sign leaves the way open.
create unique index dossier_reappointment_once on dossier_reappointment (dossier_id) where state <> 'rejected';
