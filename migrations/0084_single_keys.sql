-- Keys of one letter can be switched off by each officer (WCAG 2.1.4).

alter table officer add column single_keys boolean not null default true;
grant update (single_keys) on officer to {app};
