-- What administrators do to accounts: locking, passwords that serve once, posts that end at once; who did what is kept. And when
-- the personal data of a dossier were destroyed.

-- Nobody signs in to a locked account, and its sessions are over.
alter table officer add column locked_at timestamptz;
-- The password was set by somebody else: nothing can be done with it but to choose one's own.
alter table officer add column must_change_password boolean not null default false;
-- The name as people search for it: small letters without marks.
alter table officer add column folded text not null default '';
update officer set folded = replace(regexp_replace(lower(normalize(name, NFD)), '[\u0300-\u036f]', '', 'g'), 'đ', 'd');
create index officer_folded on officer using gin (folded gin_trgm_ops);
grant update (locked_at, must_change_password) on officer to {app};

-- A post that is ended today is over at this instant, not at midnight.
alter table post add column ended_at timestamptz;
grant update (ended_at) on post to {app};

-- Every change of an account: whose, what, by whom, when. Append-only, and without any password or token.
create table account_change (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  officer uuid not null references officer (id),
  what text not null check (what in (
    'added', 'post-added', 'post-ended', 'password-given', 'password-chosen', 'second-factor-removed', 'locked', 'unlocked',
    'signed-out', 'token-made', 'token-revoked'
  )),
  -- The post that was added or ended, or that a token acts in.
  post uuid references post (id),
  last_day date,
  by_officer uuid references officer (id),
  by_post uuid references post (id),
  -- On the server itself: the account of its operating system.
  by_terminal text,
  check (by_officer is not null or by_terminal is not null)
);
create index account_change_officer on account_change (officer, id desc);
grant select, insert on account_change to {app};
comment on table account_change is 'room: identity';

-- When the personal data of a closed dossier were destroyed under a retention decision; codes, agencies and dates stay.
alter table dossier add column details_destroyed_at timestamptz;
