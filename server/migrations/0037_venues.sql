-- An event takes place at a venue: a house with a name, an address, a time zone and gates.

create table venues (
  uuid uuid primary key,
  name text not null check (name <> ''),
  address text not null default '',
  timezone text not null,
  gates text[] not null default '{}',
  search_key text,
  created_by uuid not null,
  public_since timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz
);
comment on table venues is
  'Houses that events take place in. Any organiser may put an event into a public one; only its '
  'admins change it.';
comment on column venues.search_key is
  'The name and the address as searches compare them, a line each, made by searchKey in the server; '
  'null until the next start makes it.';
comment on column venues.public_since is
  'Since when everybody sees it. Null: it was made from the place of an event that was never '
  'published, so only its admins and those who work at its events see it (law 9).';
create index venues_by_parts on venues using gin (search_parts(search_key) collate "C");
comment on index venues_by_parts is 'For searches by name or address, which anybody may make.';
create index venues_without_key on venues (uuid) where search_key is null;
create index venues_of_creator on venues (created_by);
comment on index venues_of_creator is 'For counting the venues that one person has made.';
create index venues_not_public on venues (created_at) where public_since is null;
comment on index venues_not_public is 'For deleting those that no event is in any more.';

create table venue_admins (
  venue_id uuid not null references venues on delete cascade,
  user_id uuid not null,
  granted_by uuid not null,
  granted_at timestamptz not null default now(),
  primary key (venue_id, user_id)
);
comment on table venue_admins is
  'Who runs a venue. Granted and taken with a fresh factor; a venue keeps at least one who can log '
  'in, unless a platform admin takes the right.';
create index venue_admins_of_user on venue_admins (user_id, venue_id);

create table user_venues (
  user_id uuid not null,
  venue_id uuid not null references venues,
  enabled_at timestamptz not null default now(),
  primary key (user_id, venue_id)
);
comment on table user_venues is
  'The venues that are enabled for a user: where they have claimed a place for money or for free. It '
  'stays for ever.';

alter table events add column venue_id uuid references venues;
comment on column events.venue_id is 'Where it takes place. Null: it is not known yet.';
create index events_of_venue on events (venue_id, uuid) where venue_id is not null;
comment on index events_of_venue is
  'For the search keys of the events of a venue that gets another name, and for who sees it.';

-- One venue for each place that a person has named, in the time zone of most of these events. Who
-- named it runs it.
with places as (
  select gen_random_uuid() as uuid, created_by, btrim(venue) as name,
         mode() within group (order by timezone) as timezone,
         min(published_at) as public_since, min(created_at) as created_at
    from events where btrim(venue) <> ''
   group by created_by, btrim(venue)
), made as (
  insert into venues (uuid, name, timezone, created_by, public_since, created_at)
  select uuid, name, timezone, created_by, public_since, created_at from places
), run as (
  insert into venue_admins (venue_id, user_id, granted_by, granted_at)
  select uuid, created_by, created_by, created_at from places
)
update events e set venue_id = p.uuid
  from places p where p.created_by = e.created_by and p.name = btrim(e.venue);

alter table events drop column venue;
comment on column events.search_key is
  'The title and the name of the venue as searches compare them, as in users: a line each, so that '
  'no search finds a text across the two.';
