-- The dossier: one current-state row with its rows of their own tables, beside an append-only, hash-chained history.
-- No triggers and no cross-tenant key, so that a tenant's schema can be distributed.

create table dossier (
  id uuid primary key,
  code text unique,
  status text not null,
  procedure_code text not null,
  procedure_version_id bigint not null,
  case_key text not null,
  channel text not null,
  territory text not null,
  received_at_agency text not null,
  competent_agency text not null,
  returned_at_agency text not null,
  sets integer not null,
  return_channel text not null,
  confidentiality text not null,
  submitted_at timestamptz not null,
  accepted_at timestamptz,
  accepted_by text,
  regime text,
  clock jsonb,
  plan jsonb not null,
  due_at timestamptz,
  lawful_due_at timestamptz,
  due_predicted boolean not null,
  outcome text,
  decided_at timestamptz,
  finished_at timestamptz,
  timeliness text,
  closed_at timestamptz,
  slip_number text not null,
  track_secret text not null,
  owner_name text not null,
  owner_folded text not null,
  agencies text[] not null,
  last_act text not null,
  last_act_by text not null,
  last_act_at timestamptz not null,
  event_count integer not null,
  head_hash text not null
);
create index dossier_open_by_due on dossier (due_at) where closed_at is null;
-- The search for a common name walks the newest dossiers, and reads nothing but this index of them.
create index dossier_newest on dossier (submitted_at desc, id) include (agencies);
grant select, insert, update on dossier to {app};
comment on table dossier is 'room: dossier';

create table dossier_party (
  id uuid primary key,
  dossier_id uuid not null references dossier (id),
  role text not null,
  kind text not null,
  name text not null,
  folded text not null,
  birth_date text,
  sex text,
  id_type text,
  id_number text,
  id_issuer text,
  id_issued_on text,
  phone text,
  email text,
  address text,
  basis text,
  source text not null,
  taken_at timestamptz not null
);
create index dossier_party_of on dossier_party (dossier_id) include (folded);
create index dossier_party_name on dossier_party using gin (folded gin_trgm_ops);
create index dossier_party_id_number on dossier_party (id_number) where id_number is not null;
create index dossier_party_phone on dossier_party (phone) where phone is not null;
grant select, insert, update on dossier_party to {app};
comment on table dossier_party is 'room: dossier';

create table dossier_component (
  id uuid primary key,
  dossier_id uuid not null references dossier (id),
  key text not null,
  name text not null,
  originals integer not null,
  copies integer not null,
  mode text not null,
  required boolean not null,
  verdict text not null,
  reason text
);
create index dossier_component_of on dossier_component (dossier_id);
grant select, insert, update on dossier_component to {app};
comment on table dossier_component is 'room: dossier';

create table dossier_step (
  id uuid primary key,
  dossier_id uuid not null references dossier (id),
  key text not null,
  function text not null,
  agency text not null,
  role text not null,
  officer_id text,
  received_at timestamptz not null,
  due_at timestamptz,
  finished_at timestamptz,
  outcome text,
  asked_by text,
  dossier_due_at timestamptz
);
create index dossier_step_of on dossier_step (dossier_id);
-- The inbox: open work of one agency and role, by the citizen's due date; open dossiers without one come last.
create index dossier_step_inbox on dossier_step (agency, role, (coalesce(dossier_due_at, 'infinity')), id) where finished_at is null;
grant select, insert, update on dossier_step to {app};
comment on table dossier_step is 'room: dossier';

create table dossier_due (
  id uuid primary key,
  dossier_id uuid not null references dossier (id),
  seq integer not null,
  due_at timestamptz,
  statutory_due_at timestamptz,
  cause text not null,
  lawful boolean not null,
  predicted boolean not null,
  authority text not null,
  set_at timestamptz not null,
  explanation jsonb not null,
  unique (dossier_id, seq)
);
grant select, insert on dossier_due to {app};
comment on table dossier_due is 'room: dossier';

create table dossier_supplement (
  id uuid primary key,
  dossier_id uuid not null references dossier (id),
  phase text not null,
  state text not null,
  lines jsonb not null,
  proposed_by text not null,
  approved_by text,
  requested_at timestamptz not null,
  sent_at timestamptz,
  received_at timestamptz
);
create index dossier_supplement_of on dossier_supplement (dossier_id);
grant select, insert, update on dossier_supplement to {app};
comment on table dossier_supplement is 'room: dossier';

create table dossier_stop (
  id uuid primary key,
  dossier_id uuid not null references dossier (id),
  cause text not null,
  from_at timestamptz not null,
  to_at timestamptz
);
create index dossier_stop_of on dossier_stop (dossier_id);
grant select, insert, update on dossier_stop to {app};
comment on table dossier_stop is 'room: dossier';

create table dossier_handover (
  id uuid primary key,
  dossier_id uuid not null references dossier (id),
  medium text not null,
  from_agency text not null,
  to_agency text not null,
  step_id uuid not null,
  due_at timestamptz not null,
  sent_at timestamptz not null,
  sent_by text not null,
  confirmed_at timestamptz,
  confirmed_by text
);
create index dossier_handover_of on dossier_handover (dossier_id);
create index dossier_handover_waiting on dossier_handover (to_agency, due_at) where confirmed_at is null;
create index dossier_handover_sent on dossier_handover (from_agency, due_at) where confirmed_at is null;
grant select, insert, update on dossier_handover to {app};
comment on table dossier_handover is 'room: dossier';

create table dossier_fee (
  id uuid primary key,
  dossier_id uuid not null references dossier (id),
  key text not null,
  name text not null,
  amount bigint not null,
  receipt_number text,
  paid_at timestamptz
);
create index dossier_fee_of on dossier_fee (dossier_id);
grant select, insert, update on dossier_fee to {app};
comment on table dossier_fee is 'room: dossier';

create table dossier_result (
  id uuid primary key,
  dossier_id uuid not null references dossier (id),
  outcome text not null,
  name text not null,
  document_number text,
  signed_by text not null,
  signed_as text,
  decided_at timestamptz not null,
  registered_at timestamptz,
  handed_over_at timestamptz
);
create index dossier_result_of on dossier_result (dossier_id);
grant select, insert, update on dossier_result to {app};
comment on table dossier_result is 'room: dossier';

create table dossier_alias (
  id uuid primary key,
  dossier_id uuid not null references dossier (id),
  system text not null,
  value text not null
);
create index dossier_alias_of on dossier_alias (dossier_id);
create index dossier_alias_value on dossier_alias (value);
grant select, insert on dossier_alias to {app};
comment on table dossier_alias is 'room: dossier';

create table dossier_link (
  id uuid primary key,
  dossier_id uuid not null references dossier (id),
  kind text not null,
  other_id uuid not null
);
create index dossier_link_of on dossier_link (dossier_id);
grant select, insert on dossier_link to {app};
comment on table dossier_link is 'room: dossier';

-- The history. The program may add and read, never change or remove: the key and the grants are the guard.
create table dossier_event (
  dossier_id uuid not null references dossier (id),
  seq integer not null,
  type text not null,
  occurred_at timestamptz not null,
  recorded_at timestamptz not null,
  actor jsonb not null,
  data jsonb not null,
  detail_digest text,
  late_reason boolean not null,
  prev_hash text not null,
  hash text not null,
  primary key (dossier_id, seq)
);
grant select, insert on dossier_event to {app};
comment on table dossier_event is 'room: dossier';

-- What an event says about people, and its salt. It may lawfully be destroyed; the chain above still holds.
create table dossier_event_detail (
  dossier_id uuid not null,
  seq integer not null,
  salt text not null,
  body jsonb not null,
  primary key (dossier_id, seq),
  foreign key (dossier_id, seq) references dossier_event (dossier_id, seq)
);
grant select, insert, delete on dossier_event_detail to {app};
comment on table dossier_event_detail is 'room: dossier';

-- Order of acceptance within the day, for the code of the agency (TT 01/2018 Điều 19; NĐ 118/2025 Điều 28).
create table dossier_code_counter (
  agency text not null,
  day date not null,
  last integer not null,
  primary key (agency, day)
);
grant select, insert, update on dossier_code_counter to {app};
comment on table dossier_code_counter is 'room: dossier';

-- Guesses of the slip number: after five misses the pair is locked for a while.
create table dossier_tracking_lock (
  code text primary key,
  misses integer not null,
  locked_until timestamptz
);
grant select, insert, update, delete on dossier_tracking_lock to {app};
comment on table dossier_tracking_lock is 'room: dossier';
