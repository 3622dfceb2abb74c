-- Every event ends.

update events set ends_at = starts_at + interval '24 hours' where ends_at is null;
alter table events alter column ends_at set not null;
comment on column events.ends_at is 'When it is over: nobody registers or comes in any more. 24 hours after the start unless the organiser says otherwise.';

create index events_under_way on events using gist (tstzrange(least(starts_at, ends_at), ends_at)) where status = 'PUBLISHED';
comment on index events_under_way is 'For the list of events, which begins with those under way: they may have started long ago, among any number that are over.';
