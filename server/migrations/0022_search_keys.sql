-- Searches that do not depend on the locale of the database.

-- `lower` in a Turkish locale makes another letter of I, so nobody with an I in the user name could
-- log in.
alter table users alter column username type text collate "C";
alter table tickets alter column holder_username type text collate "C";

alter table users add search_key text;
comment on column users.search_key is 'The user name and the full name as searches compare them, made by searchKey in the server; null until the next start makes it.';
create index users_without_key on users (uuid) where search_key is null;

alter table tickets add holder_key text;
comment on column tickets.holder_key is 'users.search_key of the holder, or only the user name while the ticket shows no name (law 9).';
create index tickets_without_key on tickets (event_id, uuid) where holder_key is null;

alter table events add search_key text;
comment on column events.search_key is 'The title as searches compare it, as in users.';
create index events_without_key on events (uuid) where search_key is null;

alter table licences add search_key text;
comment on column licences.search_key is 'The title and the serial, with and without its hyphens, as searches compare them.';
create index licences_without_key on licences (uuid) where search_key is null;

alter table owners add search_key text, add affiliation_key text;
comment on column owners.search_key is 'The names, the e-mail address in both forms and the affiliation as searches compare them.';
comment on column owners.affiliation_key is 'The affiliation alone, by which licences are found: a licence admin must not find an owner by the e-mail address (law 9).';
create index owners_without_key on owners (uuid) where search_key is null;
