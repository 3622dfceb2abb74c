-- Seats are asked for by their ids alone, and counted by a plan made anew.

alter table licence_seats
  drop constraint licence_seats_pkey,
  add primary key (uuid);
comment on column licence_seats.uuid is 'Asked for alone, never beside licence_id: with both, a plan made while the table was small read the whole history of a licence for one seat (4,600 entries after as many logouts).';
comment on column sessions.end_note is 'What a licence admin said when putting the person out, or what became of the licence: shown to the person.';

create function count_seats(licence uuid, own text, out taken int, out lingering int, out own_lingers boolean)
language plpgsql stable set enable_bitmapscan = off set enable_seqscan = off set plan_cache_mode = force_custom_plan as $$
begin
  select count(*),
         count(*) filter (where released_at is not null
                            and coalesce(borrowed_until, '-infinity') <= statement_timestamp()),
         coalesce(bool_or(counted_as = own and released_at is not null), false)
    into taken, lingering, own_lingers
    from licence_seats
   where licence_id = licence and free_at > statement_timestamp();
end $$;
comment on function count_seats is 'How many seats of a licence count, how many of these are released and wait only for an application''s last token, and whether one of those is the claimant''s own. Planned anew at each claim, which costs a tenth of a millisecond: while the table is small its indexes cost the same, and a plan made then and kept read the whole history of a licence (5,500 pages after as many logouts, and a third of the claims a second). Without sequential scans: the table may have grown since it was last looked at. Without bitmap scans: they read again and again what has been released since the last vacuum, where an index scan marks it as gone (2,880 entries for an empty licence after as many logouts).';
