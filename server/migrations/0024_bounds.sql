-- What is stored for strangers is small and goes soon, and every table has a bound or a retention
-- (docs/bounds.md).

alter table oidc_states add held_for text;
comment on column oidc_states.held_for is
  'For authorization requests that wait for their person: the hash of the network from which it '
  'came, or the login session of the person. Of each, a bounded number is kept.';
create index oidc_states_held_for on oidc_states (held_for, expires_at) where held_for is not null;
create index oidc_states_waiting on oidc_states (expires_at) where held_for is not null;
comment on index oidc_states_waiting is 'For deleting those whose time is over, and the oldest beyond the number that is kept.';

create index known_browsers_of_user on known_browsers (user_id);
comment on index known_browsers_of_user is 'A person has a bounded number; the one not used for longest gives way.';

create index tickets_cancelled on tickets (cancelled_at) where cancelled_at is not null;
comment on index tickets_cancelled is 'For deleting cancelled tickets a while after their event. A scan changes no column of it, and so still writes no index.';

create index scans_refused on scans (recorded_at) where result = 'refused';
comment on index scans_refused is 'For deleting refused scans after 400 days. Admitted scans stay with their tickets.';

create index licence_members_invited on licence_members (created_on) where accepted_at is null;
comment on index licence_members_invited is 'For deleting invitations that nobody has answered for 90 days.';

alter table users add unfinished_since timestamptz;
comment on column users.unfinished_since is 'Since when a user who signed up has confirmed no factor. After 90 days the user is deleted, unless something refers to them. Null: a factor was confirmed, or an operator made the user.';
update users u set unfinished_since = now()
 where u.role = 'user' and not exists (
   select 1 from second_factors f where f.user_id = u.uuid and f.secret_sealed is not null);
create index users_unfinished on users (unfinished_since) where unfinished_since is not null;

create index audit_log_guesses on audit_log (at) where kind in ('login_failed', 'codes_put_off') and user_id is not null;
comment on index audit_log_guesses is 'For forgetting failed attempts at a login after 400 days: strangers make them.';
create index audit_log_by_time on audit_log using brin (at) with (autosummarize = on);
comment on index audit_log_by_time is 'For forgetting entries after ten years. It costs a login nothing that can be measured.';

create or replace function refuse_change() returns trigger language plpgsql as $$
begin
  if tg_level = 'ROW' and tg_op = 'DELETE' then
    if old.at < now() - interval '10 years'
       or old.kind in ('login_failed', 'codes_put_off') and old.at < now() - interval '400 days'
       or old.kind = 'login_failed' and old.user_id is null and old.at < now() - interval '90 days'
       or old.kind in ('user_created', 'factor_shown', 'login_failed', 'codes_put_off')
          and old.at < now() - interval '90 days' and not exists (select 1 from users where uuid = old.user_id) then
      return old;
    end if;
  end if;
  raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;
comment on table audit_log is
  'Everything that touched security, appended and never changed. Entries are forgotten after ten '
  'years; failed attempts at a login after 400 days, or 90 where no user has the name; those about a '
  'sign-up that nobody finished with it. user_id is whom it concerns, actor_id who did it.';
