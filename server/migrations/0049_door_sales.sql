-- Sales at the door, also to people who are not named
-- (docs/decisions/0048-tickets-without-a-user.md).

alter table orders alter user_id drop not null, add sold_by uuid;
alter table orders add constraint orders_buyer check (user_id is not null or sold_by is not null);
comment on column orders.user_id is 'Who bought it. Null: somebody at the door whom nobody named.';
comment on column orders.sold_by is 'The admin of the event who sold it at the door. Null: the buyer ordered it.';

alter table tickets alter user_id drop not null, alter holder_username drop not null;
alter table tickets drop constraint tickets_origin_check;
alter table tickets add constraint tickets_origin_check
  check (origin in ('REGISTRATION', 'ORDER', 'COMPLIMENTARY', 'DOOR_SALE'));
alter table tickets add constraint tickets_holder
  check ((user_id is null) = (holder_username is null) and (user_id is not null or origin = 'DOOR_SALE'));
comment on column tickets.user_id is 'Its holder. Null: somebody at the door whom nobody named, and who was let in at once, because nobody could show a code of it.';

create index tickets_of_nobody on tickets (event_id) where user_id is null and not holds_place;
comment on index tickets_of_nobody is 'Counts the tickets of nobody that were given back: they have no person whose limit counts them.';

alter table scans drop constraint scans_method_check;
alter table scans add constraint scans_method_check check (method in ('code', 'name', 'sale'));
comment on column scans.method is 'How the ticket was found: by the code that was shown, by the name of its holder, or because it was sold at the door at that moment.';
