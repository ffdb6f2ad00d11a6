-- A register may be asked for as a spreadsheet too; `pdf` holds the bytes of whichever was asked for.
alter table dossier_register_print
  add column kind text not null default 'pdf' check (kind in ('pdf', 'xlsx'));
