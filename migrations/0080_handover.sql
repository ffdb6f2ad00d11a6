-- Papers on their way: hand-over lists that the other side confirms piece by piece, results that go by post, and the codes by
-- which somebody without an identity paper receives a result.

-- When the papers left, on which list, and that they did not arrive. Until now they were taken to leave when they were handed on.
alter table dossier_handover add column left_at timestamptz, add column list_id uuid, add column missing_at timestamptz;
update dossier_handover set left_at = sent_at where medium = 'paper';
-- Papers handed on that no list has taken yet.
create index dossier_handover_unsent on dossier_handover (from_agency, to_agency)
  where medium = 'paper' and confirmed_at is null;

-- A hand-over list (phiếu bàn giao): from one agency to another, numbered by the agency that gives, in a year, without a gap.
create table handover_list (
  id uuid primary key,
  agency text not null,
  to_agency text not null,
  year integer not null,
  symbol text not null,
  number integer not null,
  opened_at timestamptz not null,
  opened_by text not null,
  opened_name text not null,
  -- The papers have left; from now on pieces are only confirmed or missed.
  sent_at timestamptz,
  sent_name text,
  -- Never sent; it keeps its number.
  cancelled_at timestamptz,
  unique (agency, year, symbol, number)
);
create index handover_list_to on handover_list (to_agency, sent_at desc);
create index handover_list_from on handover_list (agency, opened_at desc);
grant select, insert, update (sent_at, sent_name, cancelled_at) on handover_list to {app};
comment on table handover_list is 'room: dossier';

create table handover_list_line (
  list_id uuid not null references handover_list (id),
  handover_id uuid not null references dossier_handover (id),
  dossier_id uuid not null references dossier (id),
  position integer not null,
  -- Null: open. Taken off before the list was sent, confirmed, or missing.
  outcome text check (outcome in ('removed', 'confirmed', 'missing')),
  note text,
  settled_at timestamptz,
  settled_by text,
  settled_name text,
  primary key (list_id, handover_id),
  check ((outcome is null) = (settled_at is null))
);
-- One paper is on one list at a time: a missing one may go on another list.
create unique index handover_list_line_once on handover_list_line (handover_id) where outcome is null or outcome = 'confirmed';
create index handover_list_line_dossier on handover_list_line (dossier_id);
grant select, insert, update (outcome, note, settled_at, settled_by, settled_name) on handover_list_line to {app};
comment on table handover_list_line is 'room: dossier';

-- A result on its way by post (QĐ 45/2016/QĐ-TTg). One that came back is sent again as another row.
create table dossier_shipment (
  id uuid primary key,
  dossier_id uuid not null references dossier (id),
  manifest_id uuid,
  carrier text not null,
  tracking_number text not null,
  taken_by text not null,
  posted_at timestamptz not null,
  posted_by text not null,
  delivered_at timestamptz,
  came_back_at timestamptz,
  cause text,
  check (delivered_at is null or came_back_at is null)
);
create unique index dossier_shipment_open on dossier_shipment (dossier_id) where delivered_at is null and came_back_at is null;
create index dossier_shipment_of on dossier_shipment (dossier_id);
create index dossier_shipment_number on dossier_shipment (tracking_number);
grant select, insert, update on dossier_shipment to {app};
comment on table dossier_shipment is 'room: dossier';

-- A postal manifest (bảng kê bưu gửi), numbered like a hand-over list.
create table post_manifest (
  id uuid primary key,
  agency text not null,
  year integer not null,
  symbol text not null,
  number integer not null,
  carrier text not null,
  opened_at timestamptz not null,
  opened_by text not null,
  opened_name text not null,
  -- Handed to the post; by whom it was taken.
  posted_at timestamptz,
  taken_by text,
  cancelled_at timestamptz,
  unique (agency, year, symbol, number)
);
create index post_manifest_of on post_manifest (agency, opened_at desc);
grant select, insert, update (posted_at, taken_by, cancelled_at) on post_manifest to {app};
comment on table post_manifest is 'room: dossier';

create table post_manifest_line (
  manifest_id uuid not null references post_manifest (id),
  dossier_id uuid not null references dossier (id),
  position integer not null,
  tracking_number text,
  -- Open until it was posted or taken off: a result is on one open manifest at a time.
  open boolean not null,
  shipment_id uuid,
  primary key (manifest_id, dossier_id)
);
create unique index post_manifest_line_once on post_manifest_line (dossier_id) where open;
grant select, insert, update (tracking_number, open, shipment_id) on post_manifest_line to {app};
comment on table post_manifest_line is 'room: dossier';

-- A code by which somebody without an identity paper receives a result: sent to the telephone or e-mail of the dossier. The
-- worker makes it when it sends it; only its hash is kept.
create table dossier_return_code (
  id uuid primary key,
  dossier_id uuid not null references dossier (id),
  asked_at timestamptz not null,
  asked_by text not null,
  state text not null check (state in ('asked', 'sent', 'failed', 'no-address', 'not-configured')),
  -- Head and tail of the address, as pages show it.
  shown_address text,
  hash text,
  expires_at timestamptz,
  tries integer not null default 0,
  used_at timestamptz
);
create index dossier_return_code_of on dossier_return_code (dossier_id, asked_at desc);
grant select, insert, update, delete on dossier_return_code to {app};
comment on table dossier_return_code is 'room: dossier';
