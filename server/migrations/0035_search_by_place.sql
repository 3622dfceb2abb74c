-- A search for events also finds them by their place (`?query=`).

comment on column events.search_key is 'The title and the place as searches compare them, as in users: a line each, so that no search finds a text across the two.';
comment on index events_by_parts is 'For searches by title or place, which anybody may make. Among 200,000 events a rare word took 350 ms without it.';

-- The next start makes these keys anew (keyEvents).
update events set search_key = null where venue is not null;
