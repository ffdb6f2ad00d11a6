-- The counter: certified copies and signatures with their books, and the scans of a dossier's papers.

-- One row a book, agency and year: the number given last, and the volume that is open. Locked until the transaction ends,
-- so that numbers have no gap and no double (TT 01/2020/TT-BTP: numbered from the first to the last day of the year).
create table certification_book (
  agency text not null,
  book text not null,
  year integer not null,
  volume integer not null,
  last integer not null,
  primary key (agency, book, year)
);
grant select, insert, update on certification_book to {app};
comment on table certification_book is 'room: dossier';

-- One visit to the counter: who signed, and the receipt for everything paid.
create table certification_visit (
  id uuid primary key,
  agency text not null,
  at timestamptz not null,
  signer_post text not null,
  signer_name text not null,
  signer_capacity text,
  signer_title text not null,
  received_by text not null,
  total bigint not null,
  receipt_number text
);
grant select, insert on certification_visit to {app};
comment on table certification_visit is 'room: dossier';

-- A line of the book. Who asked for it stands in the dossier, whose data can be destroyed.
create table certification (
  id uuid primary key,
  visit_id uuid not null references certification_visit (id),
  dossier_id uuid not null unique references dossier (id),
  agency text not null,
  book text not null,
  year integer not null,
  volume integer not null,
  number integer not null,
  at timestamptz not null,
  paper text not null,
  pages integer,
  copies integer not null,
  fee bigint not null,
  unique (agency, book, year, number)
);
create index certification_of_visit on certification (visit_id);
create index certification_at on certification (agency, book, at);
grant select, insert on certification to {app};
comment on table certification is 'room: dossier';

-- Scans and uploads of a dossier's papers. The bytes lie in the blob store under their digest.
create table document_file (
  id uuid primary key,
  dossier_id uuid not null,
  component text not null,
  version integer not null,
  digest text not null,
  type text not null,
  bytes integer not null,
  added_at timestamptz not null,
  added_by text not null
);
create index document_file_of on document_file (dossier_id);
create index document_file_digest on document_file (digest);
grant select, insert, delete on document_file to {app};
comment on table document_file is 'room: document';
