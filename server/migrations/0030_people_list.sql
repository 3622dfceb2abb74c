-- A platform admin finds people, and a person sees the state of their own sign-in.

alter table users
  add column admin_search_key text,
  add column password_changed_at timestamptz;
comment on column users.admin_search_key is 'The user name, the full name and the e-mail address in both forms as searches compare them, for platform admins alone: an address is nobody else''s business (law 9). Null until the next start makes it.';
comment on column users.password_changed_at is 'When the password was last changed or reset. Null: not since the user was made.';
create index users_without_admin_key on users (uuid) where admin_search_key is null;
create index users_by_parts on users using gin (search_parts(admin_search_key) collate "C");

update users u set password_changed_at = a.at
  from (select user_id, max(at) as at from audit_log
         where kind = 'password_changed' or kind = 'user_reset' group by user_id) a
 where a.user_id = u.uuid;

alter table second_factors add column confirmed_at timestamptz;
comment on column second_factors.confirmed_at is 'When the secret in force was confirmed by its first code.';
update second_factors f
   set confirmed_at = coalesce((select max(a.at) from audit_log a
                                 where a.user_id = f.user_id and a.kind = 'factor_confirmed'),
                               u.created_at)
  from users u
 where u.uuid = f.user_id and f.secret_sealed is not null;
