-- A password that an admin's reset made serves only to set one of the person's own.

alter table users
  add column reset_at timestamptz,
  add column recovery_codes_owed boolean not null default false;
comment on column users.reset_at is 'When an admin''s reset made the password: it only serves to set a new one, for three days. A new password clears it.';
comment on column users.recovery_codes_owed is 'The next login makes ten recovery codes and shows them.';

update users set recovery_codes_owed = true
 where new_password_since is not null
    or uuid in (select user_id from pending_logins where makes_recovery_codes);

alter table pending_logins drop column makes_recovery_codes;
