-- Search by name reads few rows however many there are: for each agency that has a part in a dossier, and for the whole
-- tenant (agency ''), each word of a name leads to the dossiers that bear it, newest first, with the folded name for the
-- other words. The words lead only: a name since corrected is passed over, because dossier_party no longer has it.
-- No key to dossier: a dozen checks an acceptance would prove what the same statement has just written.
create table dossier_name_word (
  agency text collate "C" not null,
  word text collate "C" not null,
  submitted_at timestamptz not null,
  dossier_id uuid not null,
  name text collate "C" not null
);
create unique index dossier_name_word_newest on dossier_name_word (agency, word, submitted_at desc, dossier_id, name);
grant select, insert, delete on dossier_name_word to {app};
comment on table dossier_name_word is 'room: dossier';

-- Every word that occurs, once: what was typed may be the beginning or a part of several. A few thousand rows.
create table name_word (
  word text collate "C" primary key
);
create index name_word_part on name_word using gin (word gin_trgm_ops);
grant select, insert on name_word to {app};
comment on table name_word is 'room: dossier';

insert into dossier_name_word (agency, word, submitted_at, dossier_id, name)
select distinct a.agency, w.word, d.submitted_at, d.id, p.folded
from dossier d
join dossier_party p on p.dossier_id = d.id
cross join lateral unnest(array_append(d.agencies, '')) a(agency)
cross join lateral unnest(string_to_array(p.folded, ' ')) w(word)
where w.word <> '';
insert into name_word select distinct word from dossier_name_word;

-- One number may stand on very many dossiers (a post office, a notary): the newest come first.
create index dossier_party_id_number_newest on dossier_party (id_number, id desc) include (dossier_id) where id_number is not null;
create index dossier_party_phone_newest on dossier_party (phone, id desc) include (dossier_id) where phone is not null;
drop index dossier_party_id_number;
drop index dossier_party_phone;
drop index dossier_party_name;
drop index dossier_newest;
