-- Places that are taken, and what shows them at the door.

create table tickets (
  event_id uuid not null references events,
  uuid uuid not null,
  user_id uuid not null,
  holder_username text not null,
  holder_name text not null,
  origin text not null check (origin in ('REGISTRATION', 'COMPLIMENTARY')),
  status text not null check (status in ('PENDING', 'PAID', 'BOOKED', 'CONSUMED', 'EXPIRED', 'CANCELLED')),
  created_at timestamptz not null default now(),
  payment_timestamp timestamptz,
  validation_datetime timestamptz,
  validated_gate text,
  inside boolean not null default false,
  cancelled_at timestamptz,
  credential_id text,
  credential_session_id uuid,
  credential_created_at timestamptz,
  key_generation int not null default 1,
  last_step bigint not null default 0,
  wrong_codes int not null default 0,
  wrong_codes_since timestamptz,
  first_shown_step bigint,
  holds_place boolean not null generated always as (status in ('PENDING', 'PAID', 'BOOKED', 'CONSUMED')) stored,
  primary key (event_id, uuid),
  check ((status = 'CONSUMED') = (validation_datetime is not null)),
  check ((credential_id is null) = (credential_created_at is null))
) with (fillfactor = 70);
comment on table tickets is 'Tickets, each with its live credential and the last step that admitted, so that one statement on one row decides at the gate (laws 2 and 3). The holder''s name stands here too: a roster page reads one table, whatever the number of people.';
comment on column tickets.holds_place is 'Stands in for the status in the indexes: a scan changes the status and not this, so it writes no index at all (a HOT update, 43 us of the database where it was 68).';
create unique index tickets_one_registration on tickets (event_id, user_id)
  where origin = 'REGISTRATION' and holds_place;
comment on index tickets_one_registration is 'Registering twice, or at once in two places, is one ticket.';
create index tickets_by_id on tickets using hash (uuid);
comment on index tickets_by_id is 'For the gate, which finds a ticket three times in a scan: as many pages among a million tickets as among ten thousand.';
create index tickets_by_credential on tickets using hash (credential_id);
comment on index tickets_by_credential is 'For the gate that knows its event: one statement from the credential to the judgement, at the same cost among a million tickets.';
create index tickets_by_holder on tickets (event_id, lower(holder_username) text_pattern_ops);
create index tickets_of_user on tickets (user_id, event_id, uuid);

create table ticket_locators (
  ticket_id uuid primary key,
  event_id uuid not null
);
comment on table ticket_locators is 'Says to which event a bare ticket id belongs.';

create table credential_locators (
  credential_id text primary key check (credential_id ~ '^[0-9A-HJKMNP-TV-Z]{16}$'),
  event_id uuid not null,
  ticket_id uuid not null,
  taken_over boolean not null default false,
  created_at timestamptz not null default now()
);
comment on table credential_locators is 'Says to which ticket a credential belongs or belonged: one that is not its ticket''s live one is revoked.';
comment on column credential_locators.taken_over is 'It was taken from a login that was live: that may happen a few times a day only.';
create index credential_locators_of_ticket on credential_locators (ticket_id, created_at);
