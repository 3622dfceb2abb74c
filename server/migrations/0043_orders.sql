-- Orders: what a person takes of an event in one step.

create table orders (
  event_id uuid not null references events,
  uuid uuid not null,
  number text not null check (number ~ '^[0-9A-HJKMNP-TV-Z]{8}$'),
  user_id uuid not null,
  status text not null check (status in ('PENDING', 'PAID', 'BOOKED', 'EXPIRED', 'CANCELLED')),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  total_minor bigint not null check (total_minor >= 0),
  vat_minor bigint not null check (vat_minor >= 0),
  created_at timestamptz not null,
  expires_at timestamptz,
  extended_at timestamptz,
  open_payments int not null default 0 check (open_payments >= 0),
  payment_timestamp timestamptz,
  booked_at timestamptz,
  ended_at timestamptz,
  primary key (event_id, uuid),
  check ((status in ('EXPIRED', 'CANCELLED')) = (ended_at is not null)),
  check (status <> 'PENDING' or expires_at is not null)
) with (fillfactor = 70);
comment on table orders is 'What a person takes of an event in one step. Its positions are its tickets, onto which everything that they cost is copied. A PENDING order holds its places until expires_at: from then on anybody may take them, whether or not the order says EXPIRED yet, unless a payment is open (law 1).';
comment on column orders.number is 'What people read out: unique in the installation, in the alphabet of Crockford.';
create unique index orders_open on orders (user_id, event_id) where status = 'PENDING';
comment on index orders_open is 'One open order per person and event. It leads with the person: an index that leads with the event is chosen wrongly for a new event, which the statistics do not know.';
create unique index orders_by_number on orders (number);
create index orders_held on orders (expires_at) where status = 'PENDING';
comment on index orders_held is 'Finds the holds that are over.';
create index orders_of_user on orders (user_id, uuid);

create table order_locators (
  order_id uuid primary key,
  event_id uuid not null
);
comment on table order_locators is 'Says to which event a bare order id belongs.';

alter table tickets
  add order_id uuid,
  add product_id uuid,
  add product_name text,
  add price_minor int not null default 0 check (price_minor >= 0),
  add vat_rate_bp int not null default 0,
  add vat_minor int not null default 0 check (vat_minor >= 0),
  add vat_exemption text;
comment on column tickets.order_id is 'The order of which it is a position; null for a complimentary ticket.';
comment on column tickets.vat_minor is 'The VAT in the price, computed for this ticket and rounded once (half up).';
alter table tickets drop constraint tickets_origin_check;
alter table tickets add constraint tickets_origin_check
  check (origin in ('REGISTRATION', 'ORDER', 'COMPLIMENTARY'));
-- One person may hold several tickets of one event: the limit stands on the product.
drop index tickets_one_registration;

-- A registration is an order of the free ticket. A number that is drawn twice is drawn again.
do $$
begin
  loop
    insert into orders (event_id, uuid, number, user_id, status, currency, total_minor, vat_minor,
                        created_at, booked_at, ended_at)
    select t.event_id, t.uuid,
           (select string_agg(substr('0123456789ABCDEFGHJKMNPQRSTVWXYZ', 1 + (get_byte(uuid_send(t.bits), i) & 31), 1), '')
              from generate_series(8, 15) i),
           t.user_id, case when t.holds_place then 'BOOKED' else 'CANCELLED' end, 'DKK', 0, 0,
           t.created_at, t.created_at, case when not t.holds_place then coalesce(t.cancelled_at, t.created_at) end
      from (select *, gen_random_uuid() as bits from tickets t
             where origin = 'REGISTRATION'
               and not exists (select 1 from orders o where o.event_id = t.event_id and o.uuid = t.uuid)
             offset 0) t
    on conflict (number) do nothing;
    exit when not exists (
      select 1 from tickets t
       where t.origin = 'REGISTRATION'
         and not exists (select 1 from orders o where o.event_id = t.event_id and o.uuid = t.uuid));
  end loop;
end $$;
insert into order_locators (order_id, event_id) select uuid, event_id from orders;
update tickets set order_id = uuid, product_id = event_id, product_name = 'Ticket'
 where origin = 'REGISTRATION';

create index tickets_of_order on tickets using hash (order_id);
comment on index tickets_of_order is 'The positions of an order.';
