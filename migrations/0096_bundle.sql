-- A bundle promises one day and gives everything back in one act.

-- The promise is made when the first dossier is accepted, which may be after its intake, and made anew by a new clock.
grant update (appointment_at) on dossier_bundle to {app};

-- As it was called then; null: from before this was kept, and the catalogue says it.
alter table dossier_bundle add column name jsonb;

alter table dossier_bundle_leg
  -- Work outside: when its result was given to the citizen.
  add column handed_at timestamptz,
  -- What this one-stop's head and the reform controller were told about work outside that is late: «warned», «head», «controller».
  add column told text;
grant update (handed_at, told) on dossier_bundle_leg to {app};
