-- Who sells is a legal entity, which receipts name. Every event belongs to one.

create table sellers (
  uuid uuid primary key,
  name text not null,
  company_number text not null default '',
  vat_number text not null default '',
  address text not null default '',
  country text not null default 'DK' check (country ~ '^[A-Z]{2}$'),
  currency text not null default 'DKK' check (currency ~ '^[A-Z]{3}$'),
  email text,
  created_by uuid,
  created_at timestamptz not null default date_trunc('milliseconds', now()),
  updated_at timestamptz
);
comment on table sellers is
  'Legal entities that sell tickets: what receipts name. Buyers see all of it. A platform admin makes '
  'one; its admins change it.';
comment on column sellers.name is
  'Empty only of the seller that the installation began with, until somebody names it.';
comment on column sellers.created_by is 'Null: made with the installation.';
comment on column sellers.created_at is
  'To the millisecond, in which a page of the list names it. The oldest seller sells where nobody '
  'chose another.';
create index sellers_by_age on sellers (created_at, uuid);

create table seller_admins (
  seller_id uuid not null references sellers,
  user_id uuid not null,
  granted_by uuid not null,
  granted_at timestamptz not null default now(),
  primary key (seller_id, user_id)
);
comment on table seller_admins is
  'Who runs a seller: changes what receipts name, and may sell in its name. Granted and taken with a '
  'fresh factor.';
create index seller_admins_of_user on seller_admins (user_id, seller_id);

insert into sellers (uuid, name) values (gen_random_uuid(), '');

alter table events add column seller_id uuid references sellers;
update events set seller_id = (select uuid from sellers);
alter table events alter column seller_id set not null;
comment on column events.seller_id is
  'Who sells its tickets. It changes only while nothing was sold, because a receipt names it.';
create index events_of_seller on events (seller_id, uuid);
comment on index events_of_seller is 'For the events in the name of one seller.';
