-- Money that was taken for orders, and money that was given back.

create table payments (
  event_id uuid not null references events,
  uuid uuid not null,
  order_id uuid not null,
  provider text not null check (provider in ('manual')),
  method text check (method in ('cash', 'card', 'transfer', 'other')),
  reference text,
  status text not null check (status in ('CAPTURED', 'REFUNDED')),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  amount_minor bigint not null check (amount_minor > 0),
  captured_minor bigint not null check (captured_minor between 0 and amount_minor),
  refunded_minor bigint not null default 0 check (refunded_minor between 0 and captured_minor),
  created_by uuid not null,
  created_at timestamptz not null default now(),
  captured_at timestamptz,
  primary key (event_id, uuid),
  check ((provider = 'manual') = (method is not null)),
  check ((status = 'REFUNDED') = (refunded_minor = captured_minor))
);
comment on table payments is 'Attempts to take money for an order. A row is only moved forward: amounts grow, and nothing is deleted (law 7).';
comment on column payments.method is 'How somebody at the box office was paid.';
create unique index payments_by_hand on payments (order_id) where provider = 'manual';
comment on index payments_by_hand is 'An order is paid by hand once.';

create table refunds (
  event_id uuid not null references events,
  uuid uuid not null,
  payment_id uuid not null,
  order_id uuid not null,
  amount_minor bigint not null check (amount_minor > 0),
  reason text not null,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  primary key (event_id, uuid),
  foreign key (event_id, payment_id) references payments
);
comment on table refunds is 'Money that was given back. Rows are only appended (law 7).';
create index refunds_of_order on refunds using hash (order_id);

alter table tickets
  add refunded_minor int not null default 0 check (refunded_minor between 0 and price_minor);
comment on column tickets.refunded_minor is 'How much of its price was given back.';
