-- Authorities over time, written from catalogue/agencies/ and never by a screen. Every period runs from its first day to
-- its last day, both included, as decrees write it («đến hết ngày 30/6/2025»); no last day means: still so.

create table agency (
  -- QĐ 20/2020/QĐ-TTg. An agency keeps its code for ever; after a merger the successor has another one.
  code text primary key check (length(code) <= 35),
  -- The same in the order of TT 01/2018/TT-VPCP Điều 19, for dossier codes up to 30/6/2025.
  old_code text not null unique,
  kind text not null check (kind in (
    'provincial-committee', 'department', 'district-committee', 'commune-committee', 'division', 'one-stop'
  )),
  -- Which department, for kind `department`: so-xay-dung …
  department text check ((kind = 'department') = (department is not null)),
  parent text references agency (code),
  -- Fields of procedures that a division handles; '*' is the division for everything else.
  fields text[] not null default '{}',
  -- Lines above a letter of this agency, the highest authority first.
  letterhead text[] not null,
  address text not null,
  phone text,
  calendar text not null,
  active_from date not null,
  active_to date,
  check (active_to >= active_from)
);
create index agency_parent on agency (parent);
grant select, insert, update on agency to {app};
comment on table agency is 'room: agency';

create table agency_name (
  agency text not null references agency (code),
  valid_from date not null,
  valid_to date,
  name_vi text not null,
  name_en text not null,
  short_vi text not null,
  short_en text not null,
  primary key (agency, valid_from),
  check (valid_to >= valid_from)
);
grant select, insert, delete on agency_name to {app};
comment on table agency_name is 'room: agency';

-- A commune as a place, apart from the authority that rules it.
create table territory (
  key text primary key,
  name_vi text not null,
  name_en text not null,
  valid_from date not null,
  valid_to date,
  -- The place it became part of: people go on giving the old name.
  merged_into text references territory (key),
  check (valid_to >= valid_from)
);
grant select, insert, update on territory to {app};
comment on table territory is 'room: agency';

create table agency_territory (
  agency text not null references agency (code),
  territory text not null references territory (key),
  valid_from date not null,
  valid_to date,
  primary key (agency, territory, valid_from),
  check (valid_to >= valid_from)
);
grant select, insert, delete on agency_territory to {app};
comment on table agency_territory is 'room: agency';

-- Who stands in for whom since when. A split has several rows; open dossiers whose place decides nothing go on at the
-- one that `continues`.
create table agency_succession (
  from_agency text not null references agency (code),
  to_agency text not null references agency (code),
  -- First day of the successor.
  on_date date not null,
  kind text not null check (kind in ('merge', 'split', 'rename')),
  continues boolean not null,
  basis text not null,
  primary key (from_agency, to_agency),
  check (from_agency <> to_agency)
);
create unique index agency_succession_continues on agency_succession (from_agency) where continues;
grant select, insert, delete on agency_succession to {app};
comment on table agency_succession is 'room: agency';

-- Which state of the files is in these tables: readers keep what they read until it changes.
create table agency_catalogue (
  only_one boolean primary key default true check (only_one),
  digest text not null,
  synced_at timestamptz not null
);
grant select, insert, update on agency_catalogue to {app};
comment on table agency_catalogue is 'room: agency';
