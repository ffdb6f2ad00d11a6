-- Who is away and who stands in for whom; by which rule a unit gives out its work.

-- Days on which the holder of a post is away, both included. Why is nobody's business here. `delegate_post` is the post by which
-- somebody stands in; the rights are those of a post of its own, which ends with these days.
create table absence (
  id uuid primary key,
  post uuid not null references post (id),
  from_day date not null,
  to_day date not null check (to_day >= from_day),
  delegate_post uuid references post (id),
  -- KT., TUQ.: how the delegate signs; the written authorisation where the law asks for one (NĐ 30/2020 Điều 13).
  capacity text check (capacity in ('TM.', 'KT.', 'TL.', 'TUQ.')),
  document text,
  recorded_at timestamptz not null,
  recorded_by uuid not null references officer (id),
  recorded_as uuid not null references post (id),
  cancelled_at timestamptz,
  cancelled_by uuid references officer (id)
);
create index absence_post on absence (post, to_day);
grant select, insert, update (cancelled_at, cancelled_by) on absence to {app};
comment on table absence is 'room: identity';

-- Set on a post that is held in somebody's place: it counts only while the absence stands and both posts are held.
alter table post add column absence uuid references absence (id);

-- By which rule the work of handlers of an agency is given out. A rule is ended, never changed, so that the history of an
-- assignment can name it. Empty field, procedure and territory: for all.
create table assignment_rule (
  id uuid primary key,
  agency text not null,
  field text,
  procedure_code text,
  territory text,
  method text not null check (method in ('round-robin', 'least-loaded', 'by-area')),
  set_at timestamptz not null,
  set_by text not null,
  ended_at timestamptz,
  ended_by text,
  -- Whose turn it was last: locked while somebody is chosen, so that two acceptances never choose by the same state.
  last_officer text
);
create unique index assignment_rule_in_force on assignment_rule
  (agency, coalesce(field, ''), coalesce(procedure_code, ''), coalesce(territory, '')) where ended_at is null;
grant select, insert, update (ended_at, ended_by, last_officer) on assignment_rule to {app};
comment on table assignment_rule is 'room: dossier';

-- The areas of a rule by area: a commune, or a hamlet by the words of the owner's address; several officers may share one.
create table assignment_area (
  rule_id uuid not null references assignment_rule (id),
  territory text,
  -- As it is compared: small letters without marks.
  place text,
  place_name text,
  officer_id text not null,
  check (territory is not null or place is not null)
);
create index assignment_area_rule on assignment_area (rule_id);
grant select, insert on assignment_area to {app};
comment on table assignment_area is 'room: dossier';
