-- A licence ends only the logins that were made under it.

alter table sessions add column begun_under uuid;
update sessions set begun_under = licence_id where licence_id is not null and ended_at is null;
comment on column sessions.begun_under is
  'The licence that was named at the login. Only this licence may end the login session; from '
  'another one it only loses its licence seat. Null: the login named none. Login sessions from '
  'before this column count as begun under the licence that they had then.';
