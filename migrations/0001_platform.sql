-- What every room stands on: jobs to be handed over, answers to requests sent twice, the demo's clock, signs of life.
-- The bookkeeping table `migration` is made by the migration runner itself, before this file.

-- A command writes its jobs here in its own transaction; the worker hands them over in the order of `id`.
create table outbox (
  id bigint generated always as identity primary key,
  task text not null,
  -- Jobs with the same key replace one another: the last one counts.
  key text,
  run_at timestamptz,
  payload jsonb not null default '{}',
  -- True: nothing is to be done; the waiting job with this key is to be taken back.
  cancelled boolean not null default false,
  check (not cancelled or key is not null)
);
grant select, insert, delete on outbox to {app};
comment on table outbox is 'room: platform';

-- The first answer to a request with an Idempotency-Key, so that the same request gets the same answer again. Rows are
-- removed after some days: an answer may tell a slip number.
create table idempotency (
  -- Who asked: two people who choose the same key never see one another's answer.
  actor text not null,
  key text not null check (length(key) between 1 and 200),
  -- SHA-256 of method, path and body.
  digest bytea not null check (length(digest) = 32),
  -- Null only inside the transaction that is still answering.
  answer jsonb,
  created_at timestamptz not null,
  primary key (actor, key)
);
create index idempotency_created_at on idempotency (created_at);
grant select, insert, update, delete on idempotency to {app};
comment on table idempotency is 'room: platform';

-- What this installation was made as, once and for all: nobody loads the demo into a real office by a forgotten flag.
create table installation (
  only_one boolean primary key default true check (only_one),
  mode text not null check (mode in ('demo', 'production')),
  made_at timestamptz not null default now()
);
grant select on installation to {app};
comment on table installation is 'room: platform';

-- What was last brought in from files, by the digest of those files, so that a start need not read them all again.
create table brought_in (
  what text primary key,
  digest text not null
);
grant select, insert, update on brought_in to {app};
comment on table brought_in is 'room: platform';

-- In demo mode only: how far the demo's clock is ahead of the system's. One row at most.
create table demo_clock (
  only_one boolean primary key default true check (only_one),
  offset_ms bigint not null,
  -- The offset that the waiting jobs were planned with; the worker moves them when it differs.
  jobs_offset_ms bigint not null default 0
);
grant select, insert, update, delete on demo_clock to {app};
comment on table demo_clock is 'room: platform';

-- Which workers are alive. Jobs held by one that has gone silent are given to another.
create table heartbeat (
  worker text primary key,
  at timestamptz not null default now()
);
grant select, insert, update, delete on heartbeat to {app};
comment on table heartbeat is 'room: platform';
