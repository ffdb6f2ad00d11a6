-- What a desk has passed on, the newest first («Đã chuyển đi»): read a page at a time, without looking at what is still open.
create index dossier_step_passed on dossier_step (agency, role, finished_at desc, id desc) where finished_at is not null;
