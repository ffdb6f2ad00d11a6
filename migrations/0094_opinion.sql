-- Questions to other agencies (lấy ý kiến; NĐ 61/2018 Điều 19.5), each beside its step. What an asked
-- agency may see is written here and nowhere else: the question, the papers that go along, its own answer.

create table dossier_opinion (
  -- The step that it opened at the asked agency.
  id uuid primary key references dossier_step (id),
  dossier_id uuid not null references dossier (id),
  question text not null,
  -- Keys of the papers that go along.
  papers text[] not null,
  -- Post and agency that asked.
  asked_by text not null,
  asked_from text not null,
  asked_at timestamptz not null,
  reminders integer not null,
  reminded_at timestamptz,
  cancelled_at timestamptz,
  cancel_reason text,
  answered_at timestamptz,
  -- Post that answered.
  answered_by text,
  answer text,
  document_number text,
  document_date date
);
create index dossier_opinion_of on dossier_opinion (dossier_id);
grant select, insert, update on dossier_opinion to {app};
comment on table dossier_opinion is 'room: dossier';

-- Questions of the days when they stood in the history alone.
insert into dossier_opinion (id, dossier_id, question, papers, asked_by, asked_from, asked_at, reminders, answered_at, answered_by, answer)
select s.id, s.dossier_id, coalesce(asking.question, '–'), '{}', coalesce(asking.post, ''), coalesce(h.from_agency, ''), s.received_at, 0,
  answered.at, answered.post, answered.answer
from dossier_step s
left join lateral (select e.actor ->> 'post' as post, x.body ->> 'question' as question from dossier_event e
  left join dossier_event_detail x on x.dossier_id = e.dossier_id and x.seq = e.seq
  where e.dossier_id = s.dossier_id and e.type = 'step-opened' and e.data ->> 'id' = s.id::text limit 1) asking on true
left join lateral (select from_agency from dossier_handover h where h.dossier_id = s.dossier_id and h.step_id = s.id limit 1) h on true
left join lateral (select e.occurred_at as at, e.actor ->> 'post' as post, x.body ->> 'note' as answer from dossier_event e
  left join dossier_event_detail x on x.dossier_id = e.dossier_id and x.seq = e.seq
  where e.dossier_id = s.dossier_id and e.type = 'step-finished' and e.data ->> 'id' = s.id::text
    and e.data ->> 'outcome' = 'answered' limit 1) answered on true
where s.key = 'asked-opinion';
