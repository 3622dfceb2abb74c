-- Letters, written in the transaction of what they tell, and sent by a job
-- (docs/decisions/0045-letters.md).

create table letters (
  uuid uuid primary key,
  cause text not null unique,
  kind text not null,
  user_id uuid not null,
  language text not null check (language in ('en', 'da')),
  data jsonb not null,
  status text not null default 'WAITING' check (status in ('WAITING', 'SENT', 'GIVEN_UP')),
  created_at timestamptz not null default now(),
  attempts int not null default 0,
  due_at timestamptz not null default now(),
  address text,
  tried_at timestamptz,
  reason text,
  ended_at timestamptz,
  check ((status = 'WAITING') = (ended_at is null))
);
comment on table letters is 'Letters to users: written in the transaction of what they tell, sent by a job. The address is that of the user when it is sent.';
comment on column letters.cause is 'What the letter is about, and to whom: nobody gets two letters for the same cause.';
comment on column letters.due_at is 'When it is tried next. While a process sends it, the end of its lease.';
comment on column letters.address is 'Where it was sent to at last.';
comment on column letters.tried_at is 'When it was last handed over, or may have been. An address that nobody has verified gets five in a day.';
comment on column letters.reason is 'Why it was not sent, as a code: what a mail server says may name a person.';
create index letters_due on letters (due_at) where status = 'WAITING';
comment on index letters_due is 'For the job that sends what is due.';
create index letters_tried on letters (lower(address), tried_at) where tried_at is not null;
comment on index letters_tried is 'For counting what an address got in a day.';
create index letters_ended on letters (ended_at) where ended_at is not null;
comment on index letters_ended is 'For the clean-up, and for what could not be sent lately.';

alter table users add column language text check (language in ('en', 'da'));
comment on column users.language is 'The language of letters: that of the page on which the person signed up, or that they chose. None: English.';

alter table events
  add column moved_at timestamptz,
  add column told_at timestamptz,
  add column cancelled_at timestamptz,
  add column telling text check (telling in ('MOVED', 'CANCELLED'));
comment on column events.moved_at is 'When the time or the place of the published event last changed.';
comment on column events.told_at is 'The moved_at of which the holders of tickets were told.';
comment on column events.cancelled_at is 'When it was cancelled: tickets that were cancelled before had been given back.';
comment on column events.telling is 'What the holders of tickets are being told: their letters are still to be written, by a job.';
create index events_telling on events (uuid) where telling is not null;
comment on index events_telling is 'For the job that finds what a lost job was to tell.';
