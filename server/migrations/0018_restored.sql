-- A restore brings no login and no code of before back into force.

alter table users add column new_password_since timestamptz;
comment on column users.new_password_since is 'Since when the password only serves to set a new one: what was done with it after a backup was made is not known. A new password clears it.';

alter table sessions
  drop constraint sessions_end_reason_check,
  add constraint sessions_end_reason_check check (end_reason in
    ('logged_out', 'revoked', 'reuse_detected', 'expired', 'evicted', 'password_changed', 'reset',
     'idle', 'put_out', 'member_removed', 'licence_over', 'deactivated', 'restored'));
