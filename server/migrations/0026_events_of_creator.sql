-- The storage limit of events is read quickly.

create index events_of_creator on events (created_by);
comment on index events_of_creator is 'How many events a person has created.';
