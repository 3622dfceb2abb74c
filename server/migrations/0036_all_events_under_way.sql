-- A platform admin lists the events of everybody, in any state.

-- Not only the published ones: a query for those reads the same index. A range on a row of its own
-- is as small as before, because few events are under way.
drop index events_under_way;
create index events_under_way on events using gist (tstzrange(least(starts_at, ends_at), ends_at));
comment on index events_under_way is 'For the lists of events, which begin with those under way: they may have started long ago, among any number that are over.';
