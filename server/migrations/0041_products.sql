-- What is sold of an event.

create table products (
  event_id uuid not null references events,
  uuid uuid not null,
  name text not null,
  description text not null default '',
  price_minor int not null check (price_minor >= 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  vat_rate_bp int not null default 0 check (vat_rate_bp between 0 and 10000),
  vat_exemption text check (vat_exemption <> ''),
  sale_starts_at timestamptz,
  sale_ends_at timestamptz,
  limit_per_person int check (limit_per_person > 0),
  is_offered boolean not null default true,
  sequence int not null default 0,
  taken int not null default 0 check (taken >= 0),
  created_at timestamptz not null default now(),
  updated_at timestamptz,
  primary key (event_id, uuid),
  check (vat_exemption is null or vat_rate_bp = 0)
) with (fillfactor = 50);
comment on table products is 'What is sold of an event. What an order costs is copied from here onto its tickets, so a change never reaches what was sold.';
comment on column products.price_minor is 'What a person pays, with VAT, in minor units of the currency.';
comment on column products.vat_rate_bp is 'In hundredths of a percent.';
comment on column products.vat_exemption is 'Why no VAT is charged; that is not the same as a rate of 0 %.';
comment on column products.taken is 'Its live tickets. It is raised and lowered with the quotas, so that another quota can take over all of them at once.';

create table product_quotas (
  event_id uuid not null,
  product_id uuid not null,
  quota_id uuid not null check (quota_id <> event_id),
  primary key (event_id, product_id, quota_id),
  foreign key (event_id, product_id) references products on delete cascade,
  foreign key (event_id, quota_id) references quotas
);
comment on table product_quotas is 'Of which quotas a ticket of a product takes a place, besides the capacity of the event. All of them must have room.';

-- What could be had of an event so far: one free ticket per person.
insert into products (event_id, uuid, name, price_minor, currency, limit_per_person, taken)
select e.uuid, e.uuid, 'Ticket', 0, 'DKK', 1,
       (select count(*) from tickets t
         where t.event_id = e.uuid and t.origin = 'REGISTRATION' and t.holds_place)
  from events e;
