-- Returns to the citizen that wait for a head are few at any time among many supplements: his day's work asks for them.
create index dossier_supplement_proposed on dossier_supplement (dossier_id) where state = 'proposed';
