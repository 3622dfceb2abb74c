-- How long a person has lately held places without paying them.

create index orders_unpaid on orders (user_id, ended_at)
  where ended_at is not null and booked_at is null and payment_timestamp is null;
comment on index orders_unpaid is
  'For the limit of unpaid holds per person and event. It leads with the person, as orders_open does.';
