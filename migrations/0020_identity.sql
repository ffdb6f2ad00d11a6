-- Who signs in, with which posts; service accounts; who read whose personal data.

create table officer (
  id uuid primary key default gen_random_uuid(),
  -- A service account acts through a post like a person, so that history always names an officer and a post.
  kind text not null check (kind in ('person', 'service')),
  name text not null check (name ~ '\S'),
  created_at timestamptz not null
);
grant select, insert on officer to {app};
comment on table officer is 'room: identity';

-- A post is role × agency between two days, both included. It is ended, never deleted: acts name it.
create table post (
  id uuid primary key default gen_random_uuid(),
  officer uuid not null references officer (id),
  role text not null check (role in (
    'receptionist', 'handler', 'unit-head', 'signatory', 'registrar', 'reform-controller', 'administrator', 'inspector'
  )),
  agency text not null references agency (code),
  title_vi text not null,
  title_en text not null,
  -- How the holder signs (NĐ 30/2020 Điều 13): on behalf of the committee, for its chairman, by his authority or mandate.
  capacity text check (capacity in ('TM.', 'KT.', 'TL.', 'TUQ.')),
  -- Order in which the holder's posts are offered; the lowest is the one to start with.
  position smallint not null default 0,
  valid_from date not null,
  valid_to date,
  check (valid_to >= valid_from)
);
create index post_officer on post (officer);
create index post_agency on post (agency, role);
grant select, insert, update (valid_to) on post to {app};
comment on table post is 'room: identity';

-- The five tables of better-auth under our names; a test compares them with what its schema asks for.
create table sign_in_user (
  id uuid primary key references officer (id),
  name text not null,
  email text not null unique,
  email_verified boolean not null default false,
  image text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  username text not null unique,
  display_username text,
  two_factor_enabled boolean not null default false
);
grant select, insert, update on sign_in_user to {app};
comment on table sign_in_user is 'room: identity';

create table sign_in_session (
  id uuid primary key default gen_random_uuid(),
  token text not null unique,
  user_id uuid not null references sign_in_user (id),
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  ip_address text,
  user_agent text,
  -- Ours: the post that the officer acts in, and the last sign of life for the idle limit.
  post uuid references post (id),
  last_seen_at timestamptz not null default now()
);
create index sign_in_session_user on sign_in_session (user_id);
create index sign_in_session_expires_at on sign_in_session (expires_at);
grant select, insert, update, delete on sign_in_session to {app};
comment on table sign_in_session is 'room: identity';

create table sign_in_account (
  id uuid primary key default gen_random_uuid(),
  account_id text not null,
  provider_id text not null,
  user_id uuid not null references sign_in_user (id),
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  -- scrypt with a salt of its own; never the password.
  password text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index sign_in_account_user on sign_in_account (user_id);
grant select, insert, update on sign_in_account to {app};
comment on table sign_in_account is 'room: identity';

create table sign_in_verification (
  id uuid primary key default gen_random_uuid(),
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index sign_in_verification_identifier on sign_in_verification (identifier);
grant select, insert, update, delete on sign_in_verification to {app};
comment on table sign_in_verification is 'room: identity';

create table sign_in_two_factor (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references sign_in_user (id),
  secret text not null,
  backup_codes text not null,
  verified boolean not null default true,
  failed_verification_count integer not null default 0,
  locked_until timestamptz,
  -- Ours: the last 30-second step whose code was used; a code counts once (RFC 6238 §5.2).
  last_step bigint not null default 0
);
create index sign_in_two_factor_user on sign_in_two_factor (user_id);
grant select, insert, update, delete on sign_in_two_factor to {app};
comment on table sign_in_two_factor is 'room: identity';

-- Wrong passwords in a row. The key is a keyed digest of what was typed as the name: people type passwords there too.
create table sign_in_miss (
  login_digest bytea primary key check (length(login_digest) = 32),
  misses integer not null,
  last_at timestamptz not null,
  locked_until timestamptz
);
grant select, insert, update, delete on sign_in_miss to {app};
comment on table sign_in_miss is 'room: identity';

-- A service token is shown once and kept as SHA-256; it is bound to one post.
create table service_token (
  token_digest bytea primary key check (length(token_digest) = 32),
  post uuid not null references post (id),
  issued_at timestamptz not null,
  revoked_at timestamptz
);
create index service_token_post on service_token (post);
grant select, insert, update (revoked_at) on service_token to {app};
comment on table service_token is 'room: identity';

-- Every reading of personal data: who, in which post, when, through which door, of which dossiers. Append-only, and
-- without any personal data of its own. One row a reading, also when a list shows fifty dossiers.
create table access_record (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  officer uuid not null references officer (id),
  post uuid not null references post (id),
  door text not null,
  dossiers text[] not null check (cardinality(dossiers) > 0)
);
create index access_record_dossiers on access_record using gin (dossiers);
create index access_record_officer on access_record (officer, at);
grant select, insert on access_record to {app};
comment on table access_record is 'room: identity';
