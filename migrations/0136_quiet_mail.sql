-- Of which occasions an officer wants no e-mail; the messages in the program stay.

alter table officer add column quiet_mail text[] not null default '{}';
grant update (quiet_mail) on officer to {app};
