-- Statutory forms are issued by acts and numbered; registers are printed by the worker; papers name their agency by dates.

-- How an agency's papers name it and its signatures, from a day to a day (NĐ 30/2020/NĐ-CP Phụ lục I).
create table agency_letterhead (
  agency text not null references agency (code),
  valid_from date not null,
  valid_to date,
  -- Above a letter, the highest authority first.
  lines text[] not null check (cardinality(lines) > 0),
  -- UBND of «Số: 12/TB-UBND».
  symbol text not null,
  -- On whose behalf TM. is signed; null where one person heads the agency.
  collective text,
  -- For whom KT., TL. and TUQ. are signed.
  head text not null,
  primary key (agency, valid_from),
  check (valid_to >= valid_from)
);
grant select, insert, delete on agency_letterhead to {app};
comment on table agency_letterhead is 'room: agency';
-- Servers of before go on reading the column during an upgrade; a later migration takes it away.
alter table agency alter column letterhead set default '{}';

-- The last number of a series: one agency, one year, one symbol (TNHS, TB-UBND …).
create table dossier_form_counter (
  agency text not null,
  year integer not null,
  symbol text not null,
  last integer not null check (last > 0),
  primary key (agency, year, symbol)
);
grant select, insert, update on dossier_form_counter to {app};
comment on table dossier_form_counter is 'room: dossier';

-- Every issued form: it keeps its number for ever, voided or not. `event` is the number of events that the dossier had when
-- the form was issued: what the form says is the dossier as it stood then.
create table dossier_form (
  id uuid primary key,
  dossier_id uuid not null references dossier (id),
  event integer not null,
  kind text not null check (kind in ('receipt', 'supplement', 'declined', 'apology', 'stop')),
  -- Of the day of the act.
  regime text not null,
  agency text not null,
  year integer not null,
  symbol text not null,
  number integer not null,
  -- When the act happened, which may be before it was entered.
  issued_at timestamptz not null,
  -- Who signs, as his post was on that day; null post: taken over from the time before forms were numbered.
  signer_post text,
  signer_name text not null,
  signer_title text,
  signer_capacity text,
  voided_at timestamptz,
  unique (agency, year, symbol, number)
);
create index dossier_form_of on dossier_form (dossier_id);
-- The register: the receipts of a one-stop in the order of their numbers.
create unique index dossier_form_register on dossier_form (agency, year, number) where kind = 'receipt';
create index dossier_form_register_day on dossier_form (agency, issued_at) where kind = 'receipt';
grant select, insert, update (voided_at) on dossier_form to {app};
comment on table dossier_form is 'room: dossier';

-- What a form says, so that a reprint says the same though the dossier has moved on. It holds names and addresses, and
-- may lawfully be destroyed; number, day and signer stay.
create table dossier_form_content (
  form_id uuid primary key references dossier_form (id),
  body jsonb not null
);
grant select, insert, delete on dossier_form_content to {app};
comment on table dossier_form_content is 'room: dossier';

-- Printing a year's register takes seconds: somebody asks, the worker prints, the asker fetches it within a bounded time.
create table dossier_register_print (
  id uuid primary key,
  agency text not null,
  from_day date not null,
  to_day date not null,
  filter jsonb not null,
  asked_by text not null,
  asked_post text not null,
  asked_at timestamptz not null,
  state text not null check (state in ('waiting', 'reading', 'typesetting', 'ready', 'failed')),
  rows_read integer not null default 0,
  rows_total integer,
  -- Whose personal data the paper holds: recorded whenever it is fetched.
  dossiers uuid[] not null default '{}',
  pdf bytea,
  finished_at timestamptz,
  expires_at timestamptz not null,
  check ((state = 'ready') = (pdf is not null))
);
create index dossier_register_print_expires on dossier_register_print (expires_at);
grant select, insert, update, delete on dossier_register_print to {app};
comment on table dossier_register_print is 'room: dossier';

-- Dossiers accepted before this: numbered in the order of their acceptance, as the paper book would have been.
insert into dossier_form (id, dossier_id, event, kind, regime, agency, year, symbol, number, issued_at, signer_name)
select gen_random_uuid(), id, event_count, 'receipt', coalesce(regime, 'nd118'), received_at_agency, year, 'TNHS',
  row_number() over (partition by received_at_agency, year order by accepted_at, code), accepted_at, coalesce(accepted_by, '')
from (
  select *, extract(year from accepted_at at time zone 'Asia/Ho_Chi_Minh')::integer as year from dossier
  where accepted_at is not null
) accepted;
update dossier_form f set voided_at = d.closed_at from dossier d where d.id = f.dossier_id and d.status = 'voided';
insert into dossier_form_counter (agency, year, symbol, last)
select agency, year, symbol, max(number) from dossier_form group by agency, year, symbol;
