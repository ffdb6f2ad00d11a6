-- What a postal clerk brings in one sitting for many owners (QĐ 45/2016/QĐ-TTg): a numbered list, each envelope a dossier of its own.
create table post_intake (
  id uuid primary key,
  agency text not null,
  year integer not null,
  symbol text not null,
  number integer not null,
  carrier text not null,
  -- Who brought them, and the number of the card that was shown.
  clerk_name text not null,
  clerk_number text,
  opened_at timestamptz not null,
  opened_by text not null,
  opened_name text not null,
  unique (agency, year, symbol, number)
);
create index post_intake_of on post_intake (agency, opened_at desc);
grant select, insert on post_intake to {app};
comment on table post_intake is 'room: dossier';

create table post_intake_envelope (
  intake_id uuid not null references post_intake (id),
  position integer not null,
  dossier_id uuid not null references dossier (id),
  -- On the label of the envelope, where it has one.
  tracking_number text,
  primary key (intake_id, position)
);
create unique index post_intake_envelope_of on post_intake_envelope (dossier_id);
grant select, insert on post_intake_envelope to {app};
comment on table post_intake_envelope is 'room: dossier';
