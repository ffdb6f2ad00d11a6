-- The numbers of signed results. «Số và ký hiệu văn bản của cơ quan là duy nhất trong một năm» (NĐ 30/2020/NĐ-CP Điều 15.2).
create table document_number (
  agency text not null,
  year integer not null,
  number text not null,
  dossier_id uuid not null references dossier (id) deferrable initially deferred,
  primary key (agency, year, number)
);
create index document_number_of on document_number (dossier_id);
grant select, insert on document_number to {app};
comment on table document_number is 'room: dossier/numbering';

-- Numbers given before: where several dossiers bear one, the first keeps it.
insert into document_number (agency, year, number, dossier_id)
select coalesce(signed.agency, d.competent_agency), extract(year from coalesce(r.registered_at, r.decided_at) at time zone 'Asia/Ho_Chi_Minh')::integer,
  regexp_replace(upper(regexp_replace(normalize(r.document_number, NFC), '\s', '', 'g')), '^0+(?=\d)', ''), d.id
from dossier_result r join dossier d on d.id = r.dossier_id
left join lateral (select s.agency from dossier_step s where s.dossier_id = d.id and s.function = 'signing' order by s.id desc limit 1) signed on true
where r.document_number is not null and coalesce(signed.agency, d.competent_agency) is not null
order by coalesce(r.registered_at, r.decided_at), r.id
on conflict do nothing;
