-- Where the papers of a dossier and its result lie now, as a list by places, newest dossiers first: a search is narrowed to a place
-- without looking at every dossier that fits its words. One row a paper, moved by the statement that saves the dossier.
create table dossier_paper_place (
  dossier_id uuid not null,
  -- 'papers': what the citizen brought; 'result': what was signed for him.
  paper text collate "C" not null,
  -- The code of an agency; 'way', 'post', 'citizen'; '' while there is no such paper any more.
  place text collate "C" not null,
  submitted_at timestamptz not null,
  primary key (dossier_id, paper)
);
create index dossier_paper_place_newest on dossier_paper_place (place, submitted_at desc, dossier_id);
grant select, insert, update on dossier_paper_place to {app};
comment on table dossier_paper_place is 'room: dossier/lookup';

-- What `paperTrail` says of the dossiers that are there already: the last hand-over that moved the paper, or where it began; after
-- it the returns of the papers, or the registering, posting and handing over of the result.
insert into dossier_paper_place (dossier_id, paper, place, submitted_at)
select d.id, moved.paper, coalesce(ended.place, moved.place, begun.place), d.submitted_at
from dossier d
cross join (values ('papers'), ('result')) kind (paper)
cross join lateral (select kind.paper, (
    select case when h.confirmed_at is not null then h.to_agency else 'way' end from dossier_handover h
    where h.dossier_id = d.id and h.medium = 'paper' and h.from_agency <> h.to_agency
      and (d.decided_at is null or h.sent_at < d.decided_at) = (kind.paper = 'papers')
      and (h.confirmed_at is not null or h.left_at is not null)
    order by h.id desc limit 1) as place) moved
cross join lateral (select case
    when kind.paper = 'papers' and d.channel = 'online' then (
      select h.from_agency from dossier_handover h
      where h.dossier_id = d.id and h.medium = 'paper' and h.from_agency <> h.to_agency
        and (d.decided_at is null or h.sent_at < d.decided_at)
      order by h.id limit 1)
    when kind.paper = 'papers' then d.received_at_agency
    when d.decided_at is not null then coalesce((
      select s.agency from dossier_step s
      where s.dossier_id = d.id and s.function = 'signing' and s.finished_at = d.decided_at
      order by s.id desc limit 1), d.competent_agency)
  end as place) begun
cross join lateral (select case
    when kind.paper = 'papers' then (
      select case when r.way = 'post' then 'post' else 'citizen' end from dossier_paper_return r
      where r.dossier_id = d.id and r.returned_at is not null order by r.id desc limit 1)
    else (
      select case
          when r.handed_over_at is not null then 'citizen'
          when s.posted_at is not null and s.came_back_at is null then 'post'
          when s.posted_at is not null or r.registered_at is not null then d.returned_at_agency
        end
      from (select) here
      left join lateral (select registered_at, handed_over_at from dossier_result
        where dossier_id = d.id order by id limit 1) r on true
      left join lateral (select posted_at, came_back_at from dossier_shipment
        where dossier_id = d.id order by id desc limit 1) s on true)
  end as place) ended
where coalesce(ended.place, moved.place, begun.place) is not null;
