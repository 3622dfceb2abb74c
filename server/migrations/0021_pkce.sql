-- An application with a secret may come without PKCE when its operator says so.
alter table applications
  add column pkce text not null default 'required' check (pkce in ('required', 'optional')),
  add constraint applications_public_pkce check (pkce = 'required' or not public);
comment on column applications.pkce is
  'Whether its logins need a code challenge (RFC 7636). One without a secret always needs it.';

-- A code that two requests send at the same moment gives tokens to one of them. One that is sent
-- after its answer was reused, and ends what came from it (RFC 6749 §4.1.2).
alter table oidc_states add column answered_at timestamptz;
comment on column oidc_states.answered_at is
  'When a code got its tokens. A request that arrived later and sends it again reuses it.';
