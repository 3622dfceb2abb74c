-- Searches for a part of a text have an index, on every PostgreSQL.

-- pg_trgm would do the same, but it is an extension: not every installation has it, and not every
-- role may create it. This function and its indexes need nothing (decision 29).
create function search_parts(key text) returns text[]
  language sql immutable strict parallel safe cost 1000
  as $$
    select array_agg(distinct substr(key, start, size) collate "C")
      from generate_series(1, 3) size, generate_series(1, length(key) - size + 1) start
  $$;
comment on function search_parts is 'Every part of one to three characters of a search key. A text contains another only if it has all of its parts (partsOf in db/search.ts).';

create index events_by_parts on events using gin (search_parts(search_key) collate "C") where status = 'PUBLISHED';
comment on index events_by_parts is 'For searches by title, which anybody may make. Among 200,000 events a rare word took 350 ms without it.';
create index licences_by_parts on licences using gin (search_parts(search_key) collate "C");
create index owners_by_parts on owners using gin (search_parts(search_key) collate "C");
create index owners_by_affiliation_parts on owners using gin (search_parts(affiliation_key) collate "C");
