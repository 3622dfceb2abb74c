-- The history of an order, and the currency of a seller.

create index audit_log_of_order on audit_log ((details->>'order_id'))
  where details->>'order_id' is not null;
comment on index audit_log_of_order is
  'For the history of an order: what was done with it, and by whom.';

alter table sellers add column currency_fixed_at timestamptz;
comment on column sellers.currency_fixed_at is
  'When something of this seller was first priced. From then on its currency stays: each price of '
  'its events is in it.';
update sellers s set currency_fixed_at = now()
 where exists (select 1 from events e join products p on p.event_id = e.uuid
                where e.seller_id = s.uuid and p.price_minor > 0);
