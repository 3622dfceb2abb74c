-- What a login session and a member keep here, and what vouches for a licence where there is no network.

create table session_data (
  sid uuid primary key references sessions on delete cascade,
  data text not null check (octet_length(data) <= 16384),
  version uuid not null,
  updated_at timestamptz not null default now()
);
comment on table session_data is 'The JSON an application keeps in a login session, as it was sent. Apart from the session''s row, which every request reads. Gone with the session, but for what its licence keeps.';
comment on column session_data.version is 'New with every write: the strong entity tag.';

create table member_data (
  licence_id uuid not null references licences,
  user_id uuid not null references users,
  kind text not null check (kind in ('own', 'last_session')),
  data text not null check (octet_length(data) <= 16384),
  version uuid not null,
  updated_at timestamptz not null default now(),
  orphaned_since timestamptz,
  primary key (licence_id, user_id, kind)
);
comment on table member_data is 'What outlives login sessions: the JSON of a user under a licence, and what the last login session that ended left to the next, where the licence keeps it.';
comment on column member_data.updated_at is 'For the kind last_session: when that login session was over.';
comment on column member_data.orphaned_since is 'Since when the user has been no member any more; 90 days later it is deleted.';
create index member_data_orphaned on member_data (orphaned_since) where orphaned_since is not null;

create function mark_member_data() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    update member_data set orphaned_since = now() where licence_id = old.licence_id and user_id = old.user_id;
  else
    update member_data set orphaned_since = null where licence_id = new.licence_id and user_id = new.user_id;
  end if;
  return null;
end $$;
create trigger licence_members_mark_data after insert or delete on licence_members
  for each row execute function mark_member_data();
comment on function mark_member_data is 'Whoever takes a user from the members, or in again, cannot forget to say so here.';

create function forget_last_sessions() returns trigger language plpgsql as $$
begin
  delete from member_data where licence_id = new.uuid and kind = 'last_session';
  return null;
end $$;
create trigger licences_forget_last_sessions after update of keep_session_data on licences
  for each row when (old.keep_session_data and not new.keep_session_data)
  execute function forget_last_sessions();
comment on function forget_last_sessions is 'A licence that keeps no session data any more has none.';

create table licence_keys (
  kid text primary key,
  public_jwk jsonb not null,
  private_sealed bytea not null,
  created_at timestamptz not null default statement_timestamp(),
  withdrawn_at timestamptz
);
comment on table licence_keys is 'Ed25519 keys of licence files and borrowed seats. The newest signs; the public ones stay published, for a file is verified years later.';
comment on column licence_keys.withdrawn_at is 'Since when it is published no more, for others may know it.';

create index licence_seats_borrowed on licence_seats (borrow_id) where borrow_id is not null;
comment on index licence_seats_borrowed is 'Finds a borrowed seat by the name that its copy carries.';
