-- Correction of a wrong result (NĐ 61/2018 Điều 21; NĐ 118/2025 Điều 23): a dossier of its own corrects it. The wrong
-- result and its file stay; they only say by what they were replaced.

-- Of the dossier that corrects: which result of which dossier, and where the old paper is.
alter table dossier add column corrects jsonb;
create index dossier_correcting on dossier ((corrects ->> 'dossier')) where corrects is not null;

-- The number of the result that took its place.
alter table dossier_result add column corrected_number text;

-- Of the dossier with the wrong result: what was found wrong, by whom, and what became of it.
create table dossier_correction (
  id uuid primary key,
  dossier_id uuid not null references dossier (id),
  result_id uuid not null references dossier_result (id),
  correcting_id uuid not null,
  correcting_code text not null,
  state text not null check (state in ('open', 'corrected', 'upheld', 'ended')),
  entry text not null,
  reason_code text not null,
  reason text not null,
  found_by text not null check (found_by in ('citizen', 'one-stop', 'agency')),
  asked_by text not null,
  asked_at timestamptz not null,
  ended_at timestamptz
);
create index dossier_correction_of on dossier_correction (dossier_id);
create index dossier_correction_by on dossier_correction (correcting_id);
-- One at a time; a result that was replaced is corrected no more, its successor may be.
create unique index dossier_correction_once on dossier_correction (result_id) where state in ('open', 'corrected');
grant select, insert, update on dossier_correction to {app};
comment on table dossier_correction is 'room: dossier';
