-- The places of an event are a quota, as are the places of what is sold of it.

create table quotas (
  event_id uuid not null references events,
  uuid uuid not null,
  name text not null,
  size int not null check (size >= 0),
  taken int not null default 0 check (taken >= 0),
  created_at timestamptz not null default now(),
  updated_at timestamptz,
  primary key (event_id, uuid)
) with (fillfactor = 50);
comment on table quotas is 'How many places there are. The quota that has the id of its event is the capacity of that event: each ticket takes a place of it. taken counts the live tickets. It is raised only while that quota is locked, so it can never pass size (law 1). size may later be set below it: nobody is removed, and nobody new gets a place.';

insert into quotas (event_id, uuid, name, size, taken)
select uuid, uuid, '', capacity, taken from events;

alter table events drop column capacity, drop column taken;
comment on table events is 'Events. How many places they have is in quotas.';
