-- A person whose phone is broken is let in by name, where the event allows it.

alter table events add admission_by_name boolean not null default false;
comment on column events.admission_by_name is 'Whether its agents may let people in without a code.';

alter table scans add method text not null default 'code' check (method in ('code', 'name'));
comment on column scans.method is 'How the ticket was found: by the code that was shown, or by the name of its holder.';
