-- Machines that call our API in their own name: what they may do, and how they show who they are.

create table service_accounts (
  uuid uuid primary key,
  name text not null,
  scopes text[] not null check (cardinality(scopes) between 1 and 20),
  licence_ids uuid[] check (cardinality(licence_ids) between 1 and 100),
  generation int not null default 1,
  created_by uuid not null references users,
  created_at timestamptz not null default now(),
  updated_at timestamptz,
  last_used_at timestamptz,
  disabled_at timestamptz,
  refusal_noted_at timestamptz
);
comment on table service_accounts is 'Machine clients. The id is the client id of OAuth. None of them is a user: none logs in, takes a seat, is a member or holds a ticket.';
comment on column service_accounts.licence_ids is 'The licences it may touch; null: all.';
comment on column service_accounts.generation is 'Raised by whatever is to void the tokens that are out (disabled, a secret or key cut off at once): a token of an older one never counts again, also when the account is enabled again.';
comment on column service_accounts.last_used_at is 'When the last token was issued.';
comment on column service_accounts.refusal_noted_at is 'When a refused attempt was last written down: attempts of strangers are not to fill the audit log.';

create table service_secrets (
  account_id uuid not null references service_accounts on delete cascade,
  uuid uuid not null,
  secret_hash bytea not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null default 'infinity',
  primary key (account_id, uuid)
);
comment on table service_secrets is 'SHA-256 of 256 random bits, which need nothing slower. Several count at once, so that a machine can be given the new one before the old one ends.';

create table service_keys (
  account_id uuid not null references service_accounts on delete cascade,
  kid text not null,
  public_jwk jsonb not null,
  created_at timestamptz not null default now(),
  primary key (account_id, kid)
);
comment on table service_keys is 'Public keys of machines that sign their assertions themselves (private_key_jwt, RFC 7523), so that no secret of theirs is ever here.';

create index audit_log_of_actor on audit_log (actor_id, uuid) where actor_id is distinct from user_id;
comment on index audit_log_of_actor is 'What somebody did to others; what people do to themselves, such as their logins, is not in it.';

alter table idempotent_answers drop constraint idempotent_answers_user_id_fkey;
comment on column idempotent_answers.user_id is 'Whose key it is: a user''s, or a service account''s.';
