-- Receipts and credit notes, written as due in the transaction of the money, and numbered by a job
-- (docs/decisions/0046-receipts.md).

create table receipts (
  event_id uuid not null references events,
  uuid uuid not null,
  order_id uuid not null,
  source_id uuid not null,
  seller_id uuid not null references sellers,
  kind text not null check (kind in ('RECEIPT', 'CREDIT_NOTE')),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  total_minor bigint not null check (total_minor > 0),
  method text not null,
  content jsonb not null,
  due_at timestamptz not null default clock_timestamp(),
  sequence_number bigint check (sequence_number > 0),
  issued_at timestamptz,
  primary key (event_id, uuid),
  check ((sequence_number is null) = (issued_at is null))
);
comment on table receipts is 'Receipts of payments, and credit notes of refunds: written without a number in the transaction of the money, and numbered once by a job. Everything that the document says is copied here, so it never changes.';
comment on column receipts.source_id is 'The payment, or the first refund of the operation.';
comment on column receipts.content is 'The seller, the buyer, the event, the lines and the VAT for each rate, as the document says them.';
comment on column receipts.due_at is 'When the money was recorded, under the lock of the order: the credit note of an order is due after its receipt. Numbers are given in this order.';
comment on column receipts.sequence_number is 'Its place in the series of its seller and kind; no number is left out and none is given twice. Null: it is still to be given.';
create unique index receipts_of_source on receipts (event_id, source_id);
comment on index receipts_of_source is 'Money that was taken or given back once has one document.';
create unique index receipts_in_series on receipts (seller_id, kind, sequence_number)
  where sequence_number is not null;
comment on index receipts_in_series is 'No number is given twice.';
create index receipts_due on receipts (seller_id, due_at, uuid) where sequence_number is null;
comment on index receipts_due is 'For the job that gives numbers.';
create index receipts_of_order on receipts using hash (order_id);

create table receipt_series (
  seller_id uuid primary key references sellers,
  last_receipt bigint not null default 0,
  last_credit_note bigint not null default 0
);
comment on table receipt_series is 'The last numbers of a seller. The row is locked while numbers are given, so a transaction that is rolled back leaves no gap; a sequence would.';
