-- What the law asks, version by version. Both tables only grow: a dossier keeps the version it was accepted under, so no
-- version may ever be changed or taken away. The files in `catalogue/` are the source; here stands what was published when.

-- A record of another portal as it was understood. A person publishes it; the importer never does.
create table procedure_draft (
  id bigint generated always as identity primary key,
  code text not null,
  -- The parts of a procedure that were understood.
  content jsonb not null,
  -- How the record was read, and what was not understood.
  report jsonb not null,
  -- The record as it came, without the characters that a database cannot hold.
  record jsonb not null,
  -- SHA-256 of `record`: the same record read again makes no second draft.
  record_digest bytea not null check (length(record_digest) = 32),
  imported_at timestamptz not null,
  unique (code, record_digest)
);
grant select, insert on procedure_draft to {app};
comment on table procedure_draft is 'room: procedure';

create table procedure_version (
  -- Dossiers point here. Versions are written one transaction at a time, so a greater id is a later publication.
  id bigint generated always as identity primary key,
  code text not null,
  number integer not null check (number >= 1),
  -- The national procedure and the province's entries for it, exactly as published.
  content jsonb not null,
  -- SHA-256 of the content with sorted keys.
  content_digest bytea not null check (length(content_digest) = 32),
  effective_from date not null,
  -- The last day.
  effective_to date,
  decision_number text not null,
  decision_date date,
  decision_authority text not null,
  -- catalogue: a reviewed file that came with the program; person: somebody published a draft.
  source text not null check (source in ('catalogue', 'person')),
  draft bigint references procedure_draft (id),
  -- The officer; null for the catalogue.
  published_by text,
  published_at timestamptz not null,
  unique (code, number),
  check (effective_to >= effective_from),
  check ((source = 'person') = (published_by is not null))
);
grant select, insert on procedure_version to {app};
comment on table procedure_version is 'room: procedure';
