-- An event has a picture.

alter table events add picture_etag text;
comment on column events.picture_etag is 'Names the picture of the event, and changes with it; null without one.';

create table event_pictures (
  event_id uuid not null references events,
  width int not null check (width in (480, 960, 1600)),
  content bytea not null,
  primary key (event_id, width)
);
comment on table event_pictures is 'The picture of an event in each width, as WebP that this server encoded. In the database, so that a backup carries it.';
alter table event_pictures alter column content set storage external;
